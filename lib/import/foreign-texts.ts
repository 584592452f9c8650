import { UnreadableFile } from '@/lib/import/unreadable-file'

const FOREIGN: [RegExp, string][] = [
  [/^\s*<(?:!DOCTYPE html|html|body|div|style)/i, 'This is a web page without a list of songs that SOLEil knows.'],
  [/^\s*</, 'This XML file holds no list of songs that SOLEil knows.'],
  [/^\s*[[{]/, 'This JSON file is damaged, or holds no list of songs that SOLEil knows.'],
]

/** Throws `UnreadableFile` with the sentence that fits best to a text that no reader knows. */
export function refuseForeign(text: string): never {
  const found = FOREIGN.find(([begins]) => begins.test(text.slice(0, 2_000)))
  throw new UnreadableFile(
    found?.[1] ??
      'This does not look like a list of songs. SOLEil reads tables, song files of other apps, and one song a line.',
  )
}
