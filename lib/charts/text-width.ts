const SIMPLE = /^[\u0020-\u02ff\u0370-\u058f\u2010-\u2027\u2030-\u205e]*$/
const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u{20000}-\u{3fffd}])/u
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Columns a text takes where all letters are equally wide: marks take none, Chinese and emoji two. */
export function textWidth(text: string): number {
  if (SIMPLE.test(text)) return text.length
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment)
  return width
}

/** The place in a text at which a column begins; its length where the text is shorter. */
export function indexOfColumn(text: string, column: number): number {
  if (SIMPLE.test(text)) return Math.min(column, text.length)
  let width = 0
  for (const { segment, index } of graphemes.segment(text)) {
    if (width >= column) return index
    width += graphemeWidth(segment)
  }
  return text.length
}

function graphemeWidth(grapheme: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u.test(grapheme)) return 0
  return WIDE.test(grapheme) ? 2 : 1
}
