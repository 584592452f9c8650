import { type Markup, markup } from '@/lib/markup'
import { keyLabel } from '@/lib/music/keys'
import type { CopiedSong } from '@/lib/repertoire-copy/packed-songs'
import { READINESS_LABEL, type Readiness } from '@/lib/songs'
import { keyLook } from './key-look'

export type ListedSong = CopiedSong

/** Puts a checkbox before each row, sent under this name with the song's id. */
export type Selection = { name: string; form?: string }

export type SongRowProps = { song: ListedSong; href?: string; selection?: Selection; open?: boolean }

/**
 * What stands in a song's row, with as few elements as it has facts. It is text and no components, because a list has fifty:
 * they were two thirds of a page's elements, and took their time on the server, when a page comes to life and with
 * every letter of a search.
 */
export function songRow({ song, href, selection, open = false }: SongRowProps): Markup {
  const { artist, readiness, chartTypes, genre, tempo, key } = song
  return markup`${selection && selectionBox(selection, song)}${titleOf(song, href, open)}${artistOf(artist, readiness)}${
    chartTypes.length > 0 && markup`<p class="song-charts">${chartTypes.map(keyLabel).join(', ')}</p>`
  }${genre && markup`<bdi class="song-genre">${genre}</bdi>`}${
    tempo && markup`<p class="song-tempo">${tempo}</p>`
  }${keyChip(key)}`
}

/** Above the row's link, with a target of its own. */
function selectionBox({ name, form }: Selection, { id, title }: ListedSong): Markup {
  const sentWith = form && markup` form="${form}"`
  return markup`<label class="song-box tap"><input type="checkbox" name="${name}"${sentWith} value="${id}" aria-label="Select ${title}"></label>`
}

function titleOf({ title }: ListedSong, href: string | undefined, open: boolean): Markup {
  if (href === undefined) return markup`<bdi class="song-title">${title}</bdi>`
  return markup`<a href="${href}"${open && markup` aria-current="true"`} dir="auto" class="song-title">${title}</a>`
}

function artistOf(artist: string | null, readiness: Readiness | null): Markup | null {
  if (!readiness) return artist ? markup`<bdi class="song-artist">${artist}</bdi>` : null
  const mark = markup`<span role="img" aria-label="${READINESS_LABEL[readiness]}" class="readiness" data-readiness="${readiness}"></span>`
  return markup`<p class="song-artist" data-marked>${mark}<bdi>${artist}</bdi></p>`
}

function keyChip(key: string | null): Markup {
  const { label, words, position } = keyLook(key)
  const place = position === null ? null : markup` data-key-position="${position}"`
  const look = position === null ? 'text-soft' : 'key-chip'
  return markup`<span role="img" aria-label="${words}"${place} class="chip-of-key ${look} song-key">${label}</span>`
}
