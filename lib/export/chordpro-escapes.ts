/** In one line: what would end it, be trimmed, or be taken for an escape itself is written as an escape of ChordPro 6, `\u000a`. */
export function escaped(text: string): string {
  return text.replace(/\p{Cc}|[\u0085\u2028\u2029\ufeff]|^\s|\s$|\\(?=u[\da-f]{4})/giu, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
