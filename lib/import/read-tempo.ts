import { decimal, isUnset, NOTHING, notUnderstood, type Reading } from '@/lib/import/reading'
import { LIMITS } from '@/lib/songs'

/** A tempo, and where it was written in words (`Lento`, `3 - Médio`) a tag instead of a number. */
export type TempoReading = Reading<number> & { tag: string | null }

/**
 * Reads a tempo in whole beats a minute: `120`, `118.36`, `88,00`, `98bpm`, `~148`, `♩=120`, `150 (1/8)`, `M.M. = 88`.
 * What stands after the number, and a number outside the limits of a song, is the leftover.
 */
export function readTempo(text: string): TempoReading {
  if (PLAIN.test(text) && isWithin(Number(text))) return { value: Number(text), leftover: null, tag: null }
  const written = text.normalize('NFKC').trim()
  if (isUnset(written)) return { ...NOTHING, tag: null }
  const word = tempoWord(written)
  if (word) return { ...NOTHING, tag: word }
  const match =
    /^(?:[^\d\p{L}]{0,4}|(?:quarter|crotchet|viertel|noire|negra|semínima|q|1\/4) ?[=:] ?|\p{L}{3,20}[ :]{1,2}(?=\d{2,3}(?: ?bpm)?$)|m\.?m\.?[ =:]{1,3}|bpm[ =:]{1,3}|ca?\.? ?|tempo[ =:]{1,3})(\d{1,6}(?:[.,]\d{1,9})?)(.*)$/iu.exec(
      written,
    )
  const number = decimal(match?.[1] ?? '')
  const rest = (match?.[2] ?? '').trim()
  if (number === null || written.startsWith('-') || /^[:/\d'"–-]/.test(rest))
    return { ...notUnderstood(text), tag: null }
  const tempo = Math.round(number)
  if (!isWithin(tempo)) return { ...notUnderstood(text), tag: null }
  return { value: tempo, leftover: saysMore(rest) ? text.trim() : null, tag: null }
}

// What nearly every list writes.
const PLAIN = /^\d{2,3}$/

function isWithin(tempo: number): boolean {
  return tempo >= LIMITS.tempo.min && tempo <= LIMITS.tempo.max
}

/** `Lento`, `Medium Swing`, `Rythmée`; also after a place in a scale, as in `2 - Lento`. */
function tempoWord(written: string): string | null {
  const word = written.replace(/^\d ?[-–.)] ?/, '')
  return /^\p{L}[\p{L}\p{M} '’/&.-]{1,39}$/u.test(word) && !/^(bpm|mm|tempo)$/i.test(word) ? word : null
}

function saysMore(rest: string): boolean {
  return rest !== '' && !/^(?:bpm|b\.p\.m\.?|beats per minute|拍|\+|-)?$/i.test(rest)
}
