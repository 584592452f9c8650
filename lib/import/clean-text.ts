// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu

// Most cells of a long list are plain letters, and the full cleaning costs several passes over each.
const RUNS = /[^\S ]| {2}|\ufeff/
const BEYOND_PLAIN = /[^\n -~]/

/** Text as it may be stored: NFC, line ends `\n`, without NUL, other control characters and lone surrogates. */
export function cleanText(text: string): string {
  if (!BEYOND_PLAIN.test(text)) return text
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(CONTROLS, '').normalize('NFC')
}

/** The same on one line: white space, also of other scripts, collapsed to single blanks. */
export function cleanLine(text: string): string {
  const clean = cleanText(text)
  return (RUNS.test(clean) ? clean.replace(/[\s\ufeff]+/g, ' ') : clean).trim()
}

/** Cuts text to a number of UTF-16 units without leaving half a character. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')
}
