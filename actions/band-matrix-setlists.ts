import { randomUUID } from 'node:crypto'
import { writableBandRepertoire } from '@/db/repertoires'
import { addSetlist, removeSetlist } from '@/db/setlist-changes'
import { removeSetlistSong } from '@/db/setlist-song-changes'
import { findSetlist } from '@/db/setlists'
import { songKey } from '@/lib/music/song-identity'
import type { Row } from './band-matrix-rows'
import { linkOf } from './band-matrix-sharing'
import type { World } from './band-matrix-world'

/** The rows of all that is done with setlists. */
export const SETLIST_ROWS: Record<string, Row> = {
  'setlists.makeSetlist': {
    verb: 'make setlists',
    fields: () => ({ formKey: randomUUID(), title: 'Friday', view: '', work: songKey('So What', null) }),
  },
  'setlists.addSetlist': { verb: 'make setlists', fields: () => ({ formKey: randomUUID(), title: 'Friday' }) },
  'setlists.changeSetlist': {
    verb: 'make setlists',
    fields: async (world) => ({ ...(await made(world)), version: '1', title: 'Saturday', playedOn: '', notes: '' }),
  },
  'setlists.removeSetlist': { verb: 'make setlists', fields: async (world) => only(await made(world)) },
  'setlists.restoreSetlist': {
    verb: 'make setlists',
    fields: async (world) => {
      const { setlist } = await made(world)
      await removeSetlist(writableBandRepertoire(world.owner)!, setlist)
      return { setlist }
    },
  },
  'setlist-songs.addToSetlist': {
    verb: 'make setlists',
    fields: async (world) => ({ ...only(await made(world)), formKey: randomUUID(), title: 'One more' }),
  },
  'setlist-songs.changeSetlistSong': {
    verb: 'make setlists',
    fields: async (world) => ({ ...(await made(world)), key: 'Bb', note: 'slow', shownKey: '', shownNote: '' }),
  },
  'setlist-songs.moveSetlistSong': {
    verb: 'make setlists',
    fields: async (world) => {
      const { setlist, id } = await made(world)
      return { setlist, move: `${id} ` }
    },
  },
  'setlist-songs.removeSetlistSong': { verb: 'make setlists', fields: made },
  'setlist-songs.restoreSetlistSong': {
    verb: 'make setlists',
    fields: async (world) => {
      const { setlist, id } = await made(world)
      return { setlist, entry: await removeSetlistSong(writableBandRepertoire(world.owner)!, setlist, id) }
    },
  },
  'setlist-links.shareSetlist': {
    verb: 'share songs',
    fields: async (world) => ({ ...only(await made(world)), formKey: randomUUID(), ...LINK }),
  },
  'setlist-links.stopSetlistLink': {
    verb: 'share songs',
    fields: async (world) => {
      const { setlist } = await made(world)
      return { setlist, id: await linkOf(world.repertoire, { setlistId: setlist }) }
    },
  },
}

const LINK = { title: 'Friday', ends: '7', passcode: '' }

/** A setlist of two songs, and the place of the first. */
async function made({ owner }: World) {
  const to = writableBandRepertoire(owner)!
  const unknown = { songId: null, artist: null, key: null, tempo: null, durationSeconds: null, note: null }
  const songs = ['One', 'Two'].map((title) => ({ ...unknown, title, songKey: songKey(title, null) }))
  const setlist = await addSetlist(to, { title: 'Friday', lineUp: [], songs }, randomUUID())
  return { setlist, id: (await findSetlist(to, setlist))!.songs[0]!.id }
}

function only({ setlist }: { setlist: string }) {
  return { setlist }
}
