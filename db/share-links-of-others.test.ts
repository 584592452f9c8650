import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { db } from './client'
import { ownRepertoire } from './repertoires'
import { idempotencyKeys } from './schema'
import { addShareLink } from './share-link-changes'
import { findMadeLink, openSharedRepertoire } from './share-links'

let nina: Musician
let other: Musician

beforeEach(async () => {
  ;[nina, other] = [await createMusician('Nina'), await createMusician('Other')]
})

/** The secret of a link that this form of this musician makes. */
async function share(by: Musician, formKey: string, songId?: string): Promise<string> {
  const link = { title: `Of ${by.name}`, filter: {}, ending: null, passcode: null, songId }
  expect(await addShareLink(ownRepertoire(by), link, formKey)).toBe('made')
  return shareToken(by.id, formKey)
}

test('an address is shown for ten minutes after one’s own form, whoever’s form of the same key comes later', async () => {
  const formKey = randomUUID()
  await share(nina, formKey)
  await db()
    .update(idempotencyKeys)
    .set({ createdAt: sql`now() - interval '11 minutes'` })
    .where(eq(idempotencyKeys.userId, nina.id))
  const token = await share(other, formKey)
  expect(await findMadeLink(ownRepertoire(other), formKey)).toMatchObject({ token, title: 'Of Other' })
  expect(await findMadeLink(ownRepertoire(nina), formKey)).toBeUndefined()
})

test('a link of one song opens where the song is one’s own, and nowhere else', async () => {
  const [mine, theirs] = [await createSong(nina, { title: 'So What' }), await createSong(other, { title: 'Jolene' })]
  expect(await openSharedRepertoire(await share(nina, randomUUID(), mine))).toMatchObject({ songId: mine })
  expect(await openSharedRepertoire(await share(nina, randomUUID(), theirs))).toBeUndefined()
})
