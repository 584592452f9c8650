/** The encodings a musician may choose. */
export const ENCODINGS = [
  ...(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh', 'windows-1250', 'iso-8859-2'] as const),
  ...(['windows-1251', 'koi8-r', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256'] as const),
  ...(['windows-1257', 'windows-1258', 'windows-874', 'shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'] as const),
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Rare ones that a list may be recognised as; they can be confirmed and are not offered. */
const RECOGNISED = ['iso-8859-5', 'iso-8859-7', 'iso-8859-8', 'ibm855', 'ibm866', 'tis-620', 'gb2312', 'cp949']

/** Whether a list may be read in an encoding of this name. iconv knows hundreds more, which nobody needs. */
export function isEncoding(name: string): boolean {
  return (ENCODINGS as readonly string[]).includes(name) || RECOGNISED.includes(name)
}
