import { randomUUID } from 'node:crypto'
import { addShareLink } from '@/db/share-link-changes'
import { findShareLinks } from '@/db/share-links'
import type { Fields } from './band-matrix-rows'
import type { Place } from './band-matrix-world'

type SharingRow = { verb: 'share songs'; fields: (place: Place) => Fields | Promise<Fields> }

/** The rows of the links that show a band's songs, or one of them, to anybody. */
export const SHARING_ROWS = {
  'sharing.makeShareLink': {
    verb: 'share songs',
    fields: ({ songId }) => ({
      ...{ formKey: randomUUID(), song: songId, title: 'Friday', ends: '7', passcode: '' },
      ...{ charts: 'yes', frozen: 'frozen' },
    }),
  },
  'sharing.renewLink': {
    verb: 'share songs',
    fields: async (place) => ({ id: await linkOf(place), formKey: randomUUID() }),
  },
  'sharing.stopSharing': { verb: 'share songs', fields: async (place) => ({ id: await linkOf(place) }) },
} satisfies Record<string, SharingRow>

async function linkOf({ repertoire, songId }: Place): Promise<string> {
  const link = { title: `Link ${randomUUID()}`, filter: {}, ending: null, passcode: null, songId }
  await addShareLink(repertoire, link, randomUUID())
  return (await findShareLinks(repertoire)).find(({ title }) => title === link.title)!.id
}
