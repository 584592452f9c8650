import { randomUUID } from 'node:crypto'
import { addSong, removeSongs } from '@/db/song-changes'
import { EMPTY_SONG } from '@/lib/songs'
import type { Fields } from './band-matrix-rows'
import type { Place } from './band-matrix-world'

/** An action on songs wherever they lie, one's own as well as a band's. */
export type PlaceRow = { verb: 'change songs'; fields: (place: Place) => Fields | Promise<Fields> }

/** The rows of all that is done with songs, by which verb where they are a band's. */
export const SONG_ROWS = {
  'songs.addSong': { verb: 'change songs', fields: () => ({ formKey: randomUUID(), title: `New ${Math.random()}` }) },
  'songs.changeSong': {
    verb: 'change songs',
    fields: ({ songId }) => ({ id: songId, version: '2', title: 'So Where' }),
  },
  'songs.removeSong': { verb: 'change songs', fields: ({ songId }) => ({ id: songId }) },
  'songs.restoreSong': {
    verb: 'change songs',
    fields: async ({ repertoire }) => {
      const id = await addSong(repertoire, { ...EMPTY_SONG, title: `Removed ${randomUUID()}` }, randomUUID())
      await removeSongs(repertoire, [id])
      return { id }
    },
  },
  'songs.changeSelection': { verb: 'change songs', fields: ({ songId }) => ({ song: songId, verb: 'ready' }) },
} satisfies Record<string, PlaceRow>
