import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Writable } from '@/db/repertoires'
import { shareLinks } from '@/db/schema'
import { addShareLink } from '@/db/share-link-changes'
import { findShareLinks, type LinksOf } from '@/db/share-links'
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
    fields: async (place) => ({ id: await linkOf(place.repertoire, place), formKey: randomUUID() }),
  },
  'sharing.stopSharing': {
    verb: 'share songs',
    fields: async (place) => ({ id: await linkOf(place.repertoire, place) }),
  },
} satisfies Record<string, SharingRow>

/** A new link of this repertoire. One that is asked about hundreds of times has no room for all: then the earlier ones end. */
export async function linkOf(of: Writable, { setlistId, songId }: LinksOf): Promise<string> {
  const link = { title: 'Link', filter: {}, ending: null, passcode: null, setlistId, songId }
  if ((await addShareLink(of, link, randomUUID())) === 'full') {
    await db().update(shareLinks).set({ revokedAt: sql`now()` }).where(eq(shareLinks.repertoireId, of.id))
    await addShareLink(of, link, randomUUID())
  }
  return (await findShareLinks(of, { setlistId, songId }))[0]!.id
}
