import { randomUUID } from 'node:crypto'
import { askForPart } from '@/db/part-ask-changes'
import { findAsks } from '@/db/part-asks'
import { addSong } from '@/db/song-changes'
import { EMPTY_SONG } from '@/lib/songs'
import type { Row } from './band-matrix-rows'
import type { World } from './band-matrix-world'

/** The rows of what is asked for and answered on the board of parts: the owner asks themselves, so that nobody else answers. */
export const PART_ROWS: Record<string, Row> = {
  'parts.askForPart': {
    verb: 'ask for parts',
    // A song of its own: for one part somebody is asked once.
    fields: async ({ repertoire, whom }) => {
      const song = await addSong(repertoire, { ...EMPTY_SONG, title: `Without parts ${randomUUID()}` }, randomUUID())
      return { song, instrument: 'alto sax', whom: whom.id, formKey: randomUUID() }
    },
  },
  'parts.declinePart': { verb: 'see', except: ['admin', 'member', 'sub'], fields: asked },
  'parts.takeBackAsk': { verb: 'see', except: ['admin', 'member', 'sub'], fields: asked },
}

async function asked({ owner, songId }: World) {
  await askForPart(owner, { songId, instrument: 'trumpet', whom: owner.musician.id }, randomUUID())
  return { ask: (await findAsks(owner))[0]!.id }
}
