import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { newToken, tokenHash } from '@/lib/tokens'
import { createBand } from './band-factories'
import { deleteBand } from './band-trash'
import { db } from './client'
import { setActive } from './musicians'
import { ownRepertoire, type Writable, writableBandRepertoire } from './repertoires'
import { shareLinks } from './schema'
import { addSetlist, removeSetlist } from './setlist-changes'
import { addShareLink, type NewShareLink } from './share-link-changes'
import { hasOnlyExpired } from './stage-links'

const EXPIRED = { expiresAt: new Date(0) }

let nina: Musician

beforeEach(async () => {
  nina = await createMusician()
})

/** The token of a link of this repertoire, with these columns once it is made. */
async function linkOf(
  of: Writable,
  columns: Partial<typeof shareLinks.$inferInsert>,
  link: Partial<NewShareLink> = {},
) {
  const formKey = randomUUID()
  await addShareLink(of, { title: 'Friday', filter: {}, ending: null, passcode: null, ...link }, formKey)
  const token = shareToken(of.musicianId, formKey)
  await db()
    .update(shareLinks)
    .set({ title: 'Friday', ...columns })
    .where(eq(shareLinks.tokenHash, tokenHash(token)))
  return token
}

test('what was kept of a link stays where its time alone is over', async () => {
  const own = ownRepertoire(nina)
  const [over, alive] = [await linkOf(own, EXPIRED), await linkOf(own, {})]
  expect([await hasOnlyExpired(over), await hasOnlyExpired(alive)]).toEqual([true, false])
  expect([await hasOnlyExpired(newToken()), await hasOnlyExpired(`${over}x`)]).toEqual([false, false])
})

test('of a link that was revoked too it does not, nor of one whose band, setlist or musician is gone', async () => {
  const [own, band] = [ownRepertoire(nina), await createBand(nina)]
  const setlistId = await addSetlist(own, { title: 'Gig', lineUp: [], songs: [] }, randomUUID())
  const revoked = await linkOf(own, { ...EXPIRED, revokedAt: new Date() })
  const [ofBand, ofSet, other] = [
    await linkOf(writableBandRepertoire(band)!, EXPIRED),
    await linkOf(own, EXPIRED, { setlistId }),
    await linkOf(own, EXPIRED),
  ]
  expect(await Promise.all([revoked, ofBand, ofSet, other].map(hasOnlyExpired))).toEqual([false, true, true, true])
  await deleteBand(band)
  await removeSetlist(own, setlistId)
  expect(await Promise.all([ofBand, ofSet, other].map(hasOnlyExpired))).toEqual([false, false, true])
  await setActive(nina.id, false)
  expect(await hasOnlyExpired(other)).toBe(false)
})
