import type { SongValue } from '@/lib/import/draft-song'
import { titleOfFileName } from '@/lib/import/read-title'

/** The title and the key in the name OnSong gives a file, `Title-Key.onsong`; names of other apps hold no key. */
export function onsongName(fileName: string): { title: string; key: SongValue[] } {
  const name = titleOfFileName(fileName)
  const match = /\.onsong$/i.test(fileName) ? /^(.{2,}?)-([A-G][#b]?m?)$/.exec(name) : null
  if (!match) return { title: name, key: [] }
  return { title: match[1]!, key: [{ field: 'key', header: 'File name', text: match[2]! }] }
}
