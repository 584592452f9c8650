const PARTS = 'sets?|parts?|teile?|parte|partie|acts?|blocks?|del|czesc|cast|bloque|bloco|blok|osa|отделение|сет|часть'
const NUMBERS =
  '\\d{1,2}|[ivx]{1,4}|one|two|three|four|first|second|third|last|eins|zwei|drei|erste[rs]?|zweite[rs]?|primera?|segunda?|primeira?|premiere?|deuxieme|prima?|seconda?|uno|due|dos|tres|deux|trois'
const SET = new RegExp(
  `^(?:(?:${PARTS})[ #:.-]*(?:${NUMBERS})|(?:${NUMBERS})(?:st|nd|rd|th|\\.|er|ere|e|eme|a|o)?[ -]*(?:${PARTS})|第?[一二三四1234]部)\\b`,
)
const MARKED =
  /^(?:set ?list|setliste|song ?list|songliste|liederliste|repertoire|repertorio|lista de canciones|programm?e?|probenplan)\b/
const PAUSES = new Set(
  (
    'pause|break|short break|set break|intermission|interval|intermezzo|encore|encores|zugabe|zugaben|extras|bis|rappel|rappels|toegift|' +
    'toegiften|pausa|descanso|intervalo|intervallo|entracte|paus|pauze|ekstranummer|extranummer|tauko|ylimaarainen|przerwa|bisy|prestavka|' +
    'pridavek|szunet|raadas|перерыв|бис|антракт|на бис|διαλειμμα|休憩|アンコール|中场休息|安可|휴식|앙코르|앵콜|soundcheck|sound check|' +
    'changeover|umbau|umbaupause|ansage|announcement|speech|reserve|reserves|backup songs|ersatz|spare|spares|optional|maybe|dinner|essen'
  ).split('|'),
)
const SUMS =
  /^(?:grand |sub ?|zwischen)?(?:totals?|summe|sum|gesamt|gesamtzeit|gesamtdauer|insgesamt|total(?:e|i|zeit| time| songs| duration| length)|totaal|suma|soma|somme|razem|celkem|spolu|summa|yhteensa|i alt|итого|всего|συνολο|合計|合计|总计|総計|합계|총계|total geral|tempo total|duree totale|duracion total|osszesen|toplam)\b/

/** Whether a line that stands alone divides a list rather than naming a song: `Set 2`, `2. Set`, `--- Pause ---`, `Slow songs:`. */
export function isHeading(text: string): boolean {
  if (/\p{L}:$/u.test(text.trim()) || isPause(text)) return true
  const words = bare(text)
  const set = SET.exec(words)
  return (
    (set !== null && words.length - set[0].length <= 14 && !/[-–—]\s*\p{L}.*\p{L}/u.test(words)) ||
    (MARKED.test(words) && words.length <= 40)
  )
}

/** Whether a text names a pause or the encores and nothing else. */
export function isPause(text: string): boolean {
  const words = bare(text).replace(/ ?\(?\d{1,3} ?(?:min\w*\.?|'|’|m|´)\)?$/, '')
  return PAUSES.has(words) || PAUSES.has(words.replace(/ \d{1,2}$/, ''))
}

/** Whether a text begins as the sum below a list does: `Total`, `Gesamt: 12 Songs`. */
export function namesSum(text: string): boolean {
  const words = bare(text)
  const sum = SUMS.exec(words)
  return (
    sum !== null &&
    /^[\s\d:.,'()]*(?:songs?|titel|titres?|lieder|canciones|musicas|min\w*|std|h|stueck|stuck|utworow|skladeb)?[\s\d:.,'()]*$/.test(
      words.slice(sum[0].length),
    )
  )
}

function bare(text: string): string {
  return text
    .slice(0, 100)
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-zα-ω])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll('ł', 'l')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})'’´]+$/gu, '')
    .trim()
}
