import type { Choice } from '@/components/ui/select'

const ENCODINGS: Choice[] = [
  { value: 'utf-8', label: 'Unicode (UTF-8)' },
  { value: 'utf-16le', label: 'Unicode (UTF-16)' },
  { value: 'utf-16be', label: 'Unicode (UTF-16, big end first)' },
  { value: 'windows-1252', label: 'Western European (Windows)' },
  { value: 'macintosh', label: 'Western European (Macintosh)' },
  { value: 'windows-1250', label: 'Central European (Windows)' },
  { value: 'iso-8859-2', label: 'Central European (ISO)' },
  { value: 'windows-1251', label: 'Cyrillic (Windows)' },
  { value: 'koi8-r', label: 'Cyrillic (KOI8-R)' },
  { value: 'windows-1253', label: 'Greek (Windows)' },
  { value: 'windows-1254', label: 'Turkish (Windows)' },
  { value: 'windows-1255', label: 'Hebrew (Windows)' },
  { value: 'windows-1256', label: 'Arabic (Windows)' },
  { value: 'windows-1257', label: 'Baltic (Windows)' },
  { value: 'windows-1258', label: 'Vietnamese (Windows)' },
  { value: 'windows-874', label: 'Thai (Windows)' },
  { value: 'shift_jis', label: 'Japanese (Shift JIS)' },
  { value: 'euc-jp', label: 'Japanese (EUC)' },
  { value: 'gb18030', label: 'Chinese, simplified (GB 18030)' },
  { value: 'big5', label: 'Chinese, traditional (Big5)' },
  { value: 'euc-kr', label: 'Korean (EUC)' },
]

/** The encodings to choose from, and the one a list was read in if it is not among them. */
export function encodingChoices(current: string): Choice[] {
  const known = ENCODINGS.some(({ value }) => value === current.toLowerCase())
  return known ? ENCODINGS : [{ value: current, label: current }, ...ENCODINGS]
}

/** An encoding in a musician's words. */
export function encodingLabel(encoding: string): string {
  return ENCODINGS.find(({ value }) => value === encoding.toLowerCase())?.label ?? encoding
}
