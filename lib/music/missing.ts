const WORDS = new Set(
  (
    'na|n/a|#n/a|n.a.|none|null|nil|nan|undefined|\\n|tbd|tba|tbc|unknown|unset|keine|keiner|unbekannt|aucun|aucune|inconnu|' +
    'ninguno|ninguna|desconocido|nenhum|desconhecido|nessuno|nessuna|sconosciuto|geen|onbekend|n/d|nd|s/d|無|无|未知|不明|' +
    '#value!|#ref!|#name?|#div/0!|#null!|#num!|#error!'
  ).split('|'),
)

const BEGINS_OTHERWISE = /^(?:\d|[a-z].{12})/

/**
 * Whether a value says that nothing is known: empty, dashes or question marks only, `N/A`, `TBD`, a spreadsheet's error.
 * Never asked of a title, for which all of these are real names.
 */
export function isMissing(text: string): boolean {
  const word = text.trim().toLowerCase()
  // No word above begins with a digit or is longer, and most values are numbers or longer.
  if (BEGINS_OTHERWISE.test(word)) return false
  return word === '' || WORDS.has(word) || /^[-–—−_.…?？*/\\~ ]+$/.test(word)
}
