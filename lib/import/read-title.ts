import { readKey } from '@/lib/music/read-key'

const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'le',
  'la',
  'les',
  "l'",
  'el',
  'los',
  'las',
  'der',
  'die',
  'das',
  'het',
  'il',
])

/** Puts an article sorted to the end back in front: `Beatles, The` is `The Beatles`. Other commas stay. */
export function articleInFront(name: string): string {
  const comma = name.lastIndexOf(', ')
  const last = name.slice(comma + 2).trim()
  if (comma < 1 || !ARTICLES.has(last.toLowerCase())) return name
  return last.endsWith("'") ? last + name.slice(0, comma) : `${last} ${name.slice(0, comma)}`
}

/** The title and the key of `Drink In My Hand (C)` or `Angels [Em]`; key null where no key in capitals stands at the end. */
export function keyInTitle(title: string): { title: string; key: string | null } {
  const match = /^(.*\S) ?[([]([A-H](?:[#b♯♭])?(?: ?(?:m|min|minor|maj|major|-))?)[)\]]$/.exec(title)
  const key = match ? readKey(match[2]!).key : null
  return match && key ? { title: match[1]!, key } : { title, key: null }
}

/** The minor key at the end of a file name, `Ederlezi_Dm.pdf`; a bare letter may be a part and `Bb` a transposition. */
export function keyOfFileName(fileName: string): { title: string; key: string | null } {
  const title = titleOfFileName(fileName)
  const match = /^(.{2,}?)[- ]+([A-G][#b]?m)$/.exec(title)
  return match ? { title: match[1]!, key: match[2]! } : { title, key: null }
}

/** The title a file name such as `02_Amari-Szi_Amari.pdf` stands for: no folder, no ending, blanks for underscores. */
export function titleOfFileName(fileName: string): string {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
  return name
    .replace(/\.[A-Za-z0-9]{2,8}$/, '')
    .replaceAll('_', ' ')
    .trim()
}
