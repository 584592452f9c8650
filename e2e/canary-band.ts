import { randomUUID } from 'node:crypto'
import { addBand } from '@/db/band-changes'
import { createInvitation, createMember, memberIn } from '@/db/band-factories'
import { addGuest } from '@/db/band-guests'
import { changePicture } from '@/db/band-pictures'
import { markPlayed } from '@/db/band-plays'
import { db } from '@/db/client'
import { writableBandRepertoire } from '@/db/repertoires'
import * as tables from '@/db/schema'
import { addSetlist, changeSetlist } from '@/db/setlist-changes'
import { addShareLink } from '@/db/share-link-changes'
import { addSong, changeSong } from '@/db/song-changes'
import { songKey } from '@/lib/music/song-identity'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import type { Canary } from './canary'
import { writeCharts, writeDrive } from './canary-own'

/** The words of a band in every table of its life. Answers what its addresses hold. */
export async function writeBand(writer: Musician, bandmate: Musician, canary: Canary) {
  const { word } = canary
  const made = await addBand(writer, { name: word('b', 'name'), colour: 0 }, randomUUID())
  if (made === 'full') throw new Error('This musician is in too many bands.')
  const { bandId } = made
  const tags = { shares: 'tags' as const, shareTags: [word('a', 'sharetag')] }
  await createMember(bandId, writer, { ...tags, role: 'owner', instruments: [word('b', 'plays')] })
  await createMember(bandId, bandmate, { role: 'member', shares: 'nothing' })
  const member = await memberIn(bandId, writer)
  const band = writableBandRepertoire(member)!
  await changePicture(member, { picture: Buffer.from([0xff, 0xd8, 0xff]), type: 'image/jpeg' })
  const song = {
    ...{ ...EMPTY_SONG, title: word('b', 'title'), artist: word('b', 'artist'), genre: word('b', 'genre') },
    ...{ notes: word('b', 'notes'), tags: [word('b', 'tag')], driveFileId: word('b', 'drive') },
  }
  const songId = await addSong(band, song, randomUUID())
  await changeSong(band, { id: songId, version: 1 }, { ...song, notes: word('b', 'later') })
  const charts = await writeCharts(canary, { writer, songId, mark: 'b', to: band })
  const listId = await writeDrive(writer, canary, charts.drive, { repertoireId: band.id, mark: 'b' })
  const invitation = await createInvitation(member)
  const guest = { title: word('b', 'guestsong'), artist: word('b', 'guestartist'), key: null }
  const source = { songs: [{ ...guest, songKey: songKey(guest.title, guest.artist) }] }
  await addGuest(member, { name: word('b', 'guest'), source }, randomUUID())
  const played = { songKeys: [songKey(word('b', 'played'), null)], title: word('b', 'played') }
  await markPlayed(band, member, played, '2026-11-20', [writer.id])
  const asked = { repertoireId: band.id, songId, askedBy: writer.id, askedOf: bandmate.id }
  await db()
    .insert(tables.partAsks)
    .values({ ...asked, instrument: word('b', 'part') })
  const first = {
    ...{ songId, songKey: songKey(word('b', 'setsong'), null), title: word('b', 'setsong') },
    ...{ artist: word('b', 'setartist'), note: word('b', 'setnote'), key: 'C', tempo: null, durationSeconds: null },
  }
  const evening = { title: word('b', 'evening'), lineUp: [writer.id], songs: [first] }
  const setlistId = await addSetlist(band, evening, randomUUID())
  const notes = { title: word('b', 'setlist'), notes: word('b', 'setlistnotes'), playedOn: '2026-11-20' }
  await changeSetlist(band, { id: setlistId, version: 1 }, notes)
  // A snapshot of an evening, behind a link that nobody here holds.
  const link = { title: word('b', 'frozenlink'), filter: {}, ending: null, passcode: null, charts: true, frozen: true }
  await addShareLink(band, { ...link, setlistId }, randomUUID())
  return {
    bandId,
    repertoireId: band.id,
    songId,
    chartId: charts.text,
    fileId: charts.file,
    listId,
    setlistId,
    invitation,
  }
}
