import type { Markup } from '@/lib/markup'
import { keyLabel } from '@/lib/music/keys'
import type { CopiedSong } from '@/lib/repertoire-copy/packed-songs'
import { READINESS_LABEL, type Readiness } from '@/lib/songs'
import { keyLook } from './key-look'

export type ListedSong = CopiedSong

/** Puts a checkbox before each row, sent under this name with the song's id. */
export type Selection = { name: string; form?: string }

export type SongRowProps = { song: ListedSong; href?: string; selection?: Selection; open?: boolean }

/**
 * A song's row, with as few elements as it has facts. It is markup and no components, because a list has fifty: they were two
 * thirds of a page's elements, and took their time on the server, when a page comes to life and with every letter of a search.
 */
export function songRow({ song, href, selection, open = false }: SongRowProps): Markup {
  const { artist, readiness, chartTypes, genre, tempo, key } = song
  const parts = [
    selection && selectionBox(selection, song),
    titleOf(song, href, open),
    readiness ? markedArtist(artist, readiness) : artist && words('bdi', 'song-artist', artist),
    chartTypes.length > 0 && words('p', 'song-charts', chartTypes.map(keyLabel).join(', ')),
    genre && words('bdi', 'song-genre', genre),
    tempo && words('p', 'song-tempo', String(tempo)),
    keyChip(key),
  ]
  return {
    name: 'li',
    class: 'song-row',
    attributes: { 'data-open': open ? 'true' : undefined },
    holds: parts.filter((part) => typeof part === 'object' && part !== null),
  }
}

/** Above the row's link, with a target of its own. */
function selectionBox({ name, form }: Selection, { id, title }: ListedSong): Markup {
  const attributes = { type: 'checkbox', name, form, value: id, 'aria-label': `Select ${title}` }
  return { name: 'label', class: 'song-box tap', holds: [{ name: 'input', attributes }] }
}

function titleOf({ title }: ListedSong, href: string | undefined, open: boolean): Markup {
  if (href === undefined) return words('bdi', 'song-title', title)
  const attributes = { href, 'aria-current': open ? 'true' : undefined, dir: 'auto' }
  return { ...words('a', 'song-title', title), attributes }
}

function markedArtist(artist: string | null, readiness: Readiness): Markup {
  const attributes = { role: 'img', 'aria-label': READINESS_LABEL[readiness], 'data-readiness': readiness }
  const mark = { name: 'span', class: 'readiness', attributes }
  const holds = [mark, { name: 'bdi', holds: artist ?? '' }]
  return { name: 'p', class: 'song-artist', attributes: { 'data-marked': '' }, holds }
}

function keyChip(key: string | null): Markup {
  const { label, words, position } = keyLook(key)
  const place = position === null ? undefined : String(position)
  const attributes = { role: 'img', 'aria-label': words, 'data-key-position': place }
  const look = position === null ? 'text-soft' : 'key-chip'
  return { name: 'span', class: `song-key chip-of-key ${look}`, attributes, holds: label }
}

function words(name: string, className: string, holds: string): Markup {
  return { name, class: className, holds }
}
