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

/**
 * The title and the key in the name of a file: `Ederlezi_Dm.pdf`, `Sun-G.onsong`, `holy-night.v2.g.pro`. A bare letter of
 * another file may be a part, and `Bb` a transposition; a small letter as in `Amari_d.pdf` is left out and no sure key.
 */
export function keyOfFileName(fileName: string): { title: string; key: string | null } {
  const slug =
    /(?:^|[/\\])([^/\\]{2,200}?)((?:\.[a-z0-9]+(?:-[a-z0-9]+)*){0,3})\.([a-g](?:b|#)?m?)\.(?:pro|cho|crd|chopro|chordpro|onsong|txt|pdf)$/.exec(
      fileName,
    )
  if (slug)
    return {
      title: slug[1]!.replaceAll(/[-_]/g, ' ').trim(),
      key: slug[3]!.charAt(0).toUpperCase() + slug[3]!.slice(1),
    }
  const title = titleOfFileName(fileName)
  const onsong = /\.onsong$/i.test(fileName) ? /^(.{2,}?)-([A-G][#b]?m?)$/.exec(title) : null
  const match = onsong ?? /^(.{2,}?)[- ]+([A-G][#b]?m)$/.exec(title)
  if (match) return { title: match[1]!, key: match[2]! }
  return { title: /_[a-h]\.pdf$/.test(fileName) ? title.slice(0, -2).trim() : title, key: null }
}

/** The title a file name such as `02_Amari-Szi_Amari.pdf` stands for: no folder, no ending, blanks for underscores. */
export function titleOfFileName(fileName: string): string {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
  return name
    .replace(/\.[A-Za-z0-9]{2,8}$/, '')
    .replaceAll('_', ' ')
    .trim()
}
