import { notFound } from 'next/navigation'
import { PlayerQuestion } from '@/components/sharing/player-question'
import { KeepShared } from '@/components/stage/keep-shared'
import { findFrozenSongs } from '@/db/frozen-songs'
import { findSetlist } from '@/db/setlists'
import type { OpenedLink } from '@/db/share-links'
import { findPlaces } from '@/db/shared-charts'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import { sharedSongPath, sharePath } from '@/lib/share-address'
import { shareName } from '@/lib/share-names'
import { askedQuery, type SharedReader } from '@/lib/shared-reader'
import { withQuery } from '@/lib/song-filter'
import { setlistNumbers } from './setlist-numbers'
import { SharedPlaces } from './shared-places'

type Ordered = Extract<OpenedLink, { state: 'setlist' | 'frozen' }>
type SharedListProps<Link extends Ordered> = { link: Link; token: string; reader: SharedReader | null }

/** A setlist behind a link, for a guest: the songs in order with their keys and notes, as they are now. */
export async function SharedSetlist(props: SharedListProps<Extract<Ordered, { state: 'setlist' }>>) {
  const { link, token, reader } = props
  const setlist = (await findSetlist(link.from, link.setlistId)) ?? notFound()
  const shown = link.charts ? await findPlaces(link.charts) : []
  const withPage = new Set(shown.map(({ songId }) => songId))
  const places = setlist.songs.map((song) => ({
    ...song,
    songId: withPage.has(song.songId ?? '') ? song.songId : null,
  }))
  return (
    <SharedPlaces link={link} numbers={setlistNumbers(setlist)} places={linked(places, props)} numbered>
      {reader && <PlayerQuestion reader={reader} back={withQuery(sharePath(token), askedQuery(reader))} />}
      <KeepShared link={link} path={sharePath(token)} reader={reader} />
    </SharedPlaces>
  )
}

/** What a link showed when it was made, a setlist or other songs. */
export async function FrozenList(props: SharedListProps<Extract<Ordered, { state: 'frozen' }>>) {
  const { link, token, reader } = props
  const songs = await findFrozenSongs(link)
  const numbers = link.ofSetlist ? setlistNumbers({ playedOn: null, songs }) : [counted(songs.length, 'song')]
  return (
    <SharedPlaces {...{ link, numbers, places: linked(songs, props), numbered: link.ofSetlist }} frozen={day(link.at)}>
      {reader && <PlayerQuestion reader={reader} back={withQuery(sharePath(token), askedQuery(reader))} />}
      <KeepShared link={link} path={sharePath(token)} reader={reader} />
    </SharedPlaces>
  )
}

type Row = {
  songId: string | null
  title: string
  artist: string | null
  key: string | null
  tempo: number | null
  note: string | null
}

/** Places are counted as the pages of their songs count them: those without a page are left out. */
function linked(songs: Row[], { link, token, reader }: SharedListProps<Ordered>) {
  let at = -1
  return songs.map(({ songId, title, artist, key, tempo, note }) => {
    const place = { title, artist, key, tempo, note }
    if (!reader || songId === null) return place
    at += 1
    const query = [askedQuery(reader), `at=${at}`].filter(Boolean).join('&')
    return { ...place, href: sharedSongPath(token, shareName(link.id, songId), query) }
  })
}
