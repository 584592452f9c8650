import { NOTHING, notUnderstood, type Reading } from '@/lib/import/reading'
import { isMissing } from '@/lib/music/missing'
import type { Readiness } from '@/lib/songs'

const WORDS: Record<Readiness, string> = {
  ready:
    'ready|gig ready|gig-ready|stage ready|done|learned|learnt|known|performing|active|live|bereit|fertig|gelernt|sitzt|listo|lista|sabida|pronto|pronta|prêt|prête|acquis|klaar|gereed|gotowe|klar|hotovo|готово|準備完了|完成|준비됨',
  learning:
    'learning|in progress|wip|rehearsing|rehearse|practice|practicing|practising|working on it|needs work|almost|not ready|new|in arbeit|üben|am üben|lernen|aprendiendo|ensayando|en progreso|aprendendo|ensaiando|em ensaio|en cours|à travailler|in corso|da imparare|oefenen|w trakcie|учу|練習中|练习中|연습중',
  wish: 'wish|wishlist|wish list|idea|maybe|want|to learn|todo|to do|suggestion|suggested|proposed|someday|future|wunsch|vorschlag|idee|deseo|propuesta|desejo|proposta|souhait|envie|desiderio|wens|pomysł|хочу|やりたい|想学',
}
const YES = new Set('yes|y|true|x|✓|✔|✅|1|ja|j|oui|si|sí|sì|sim|tak|да|はい|是'.split('|'))
const NO = new Set('no|n|false|✗|❌|0|nein|non|não|nao|nee|nie|нет|いいえ|否'.split('|'))
const STATE_OF = new Map(
  Object.entries(WORDS).flatMap(([state, words]) => words.split('|').map((word) => [word, state as Readiness])),
)

/**
 * Reads how far a song is: words for ready, learning and wish in several languages. Yes and no count only in a column
 * that asks whether it is ready; no then means learning.
 */
export function readReadiness(text: string, yesMeansReady = false): Reading<Readiness> {
  const word = text.normalize('NFC').trim().toLowerCase()
  if (isMissing(word)) return NOTHING
  const state = STATE_OF.get(word)
  if (state) return { value: state, leftover: null }
  if (yesMeansReady && YES.has(word)) return { value: 'ready', leftover: null }
  if (yesMeansReady && NO.has(word)) return { value: 'learning', leftover: null }
  return notUnderstood(text)
}
