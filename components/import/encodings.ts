import type { Choice } from '@/components/ui/select'
import { ENCODINGS, type Encoding } from '@/lib/import/encodings'

const LABELS: Record<Encoding, string> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, big end first)',
  'windows-1252': 'Western European (Windows)',
  macintosh: 'Western European (Macintosh)',
  'windows-1250': 'Central European (Windows)',
  'iso-8859-2': 'Central European (ISO)',
  'windows-1251': 'Cyrillic (Windows)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'windows-1253': 'Greek (Windows)',
  'windows-1254': 'Turkish (Windows)',
  'windows-1255': 'Hebrew (Windows)',
  'windows-1256': 'Arabic (Windows)',
  'windows-1257': 'Baltic (Windows)',
  'windows-1258': 'Vietnamese (Windows)',
  'windows-874': 'Thai (Windows)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC)',
  gb18030: 'Chinese, simplified (GB 18030)',
  big5: 'Chinese, traditional (Big5)',
  'euc-kr': 'Korean (EUC)',
}

/** The encodings to choose from, and the one a list was read in if it is not among them. */
export function encodingChoices(current: string): Choice[] {
  const choices = ENCODINGS.map((value) => ({ value, label: LABELS[value] }))
  const known = choices.some(({ value }) => value === current)
  return known ? choices : [{ value: current, label: current }, ...choices]
}

/** An encoding in a musician's words. */
export function encodingLabel(encoding: string): string {
  return LABELS[encoding.toLowerCase() as Encoding] ?? encoding
}
