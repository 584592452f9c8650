import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician, createSongs } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { SHARE_LIMITS } from '@/lib/share-links'
import { newToken, tokenHash } from '@/lib/tokens'
import { createBand } from './band-factories'
import { db, rowsOf } from './client'
import { KeyReused } from './idempotency'
import { setActive } from './musicians'
import { ownRepertoire, writableBandRepertoire } from './repertoires'
import { auditLog, idempotencyKeys, shareLinks } from './schema'
import { addShareLink, type NewShareLink, renewShareLink, revokeShareLink } from './share-link-changes'
import { countOpen, findMadeLink, findShareLinks, openSharedRepertoire, unlockShareLink } from './share-links'

const LINK: NewShareLink = { title: 'Friday', filter: {}, ending: { days: 30 }, passcode: null }

let nina: Musician
let other: Musician

beforeEach(async () => {
  ;[nina, other] = [await createMusician('Nina'), await createMusician('Other')]
  await createSongs(nina, [{ title: 'Blue Bossa', genre: 'Jazz' }, { title: 'Jolene' }])
})

/** Makes a link as its form would; answers the secret of its address and its id. */
async function share(link: Partial<NewShareLink> = {}, formKey: string = randomUUID()) {
  expect(await addShareLink(ownRepertoire(nina), { ...LINK, ...link }, formKey)).toBe('made')
  const token = shareToken(nina.id, formKey)
  const [row] = await db()
    .select({ id: shareLinks.id })
    .from(shareLinks)
    .where(eq(shareLinks.tokenHash, tokenHash(token)))
  return { token, id: row!.id, formKey }
}

const change = (id: string, columns: Partial<typeof shareLinks.$inferInsert>) =>
  db().update(shareLinks).set(columns).where(eq(shareLinks.id, id))
const entriesOf = (id: string) =>
  db().select({ verb: auditLog.verb }).from(auditLog).where(eq(auditLog.subjectId, id)).orderBy(auditLog.id)

describe('the address of a link', () => {
  test('opens the repertoire, and is nowhere in the database', async () => {
    const { token, id, formKey } = await share({ passcode: 'blue42' })
    await share()
    const rows = await rowsOf<{ row: string }>(
      db(),
      sql`select l::text as row from ${shareLinks} l union all select k::text from ${idempotencyKeys} k union all select a::text from ${auditLog} a`,
    )
    const all = rows.map(({ row }) => row).join('\n')
    expect(all).toContain(tokenHash(token))
    expect(all).toContain(formKey)
    expect(all).not.toContain(token)
    expect(all).not.toContain('blue42')
    expect(await openSharedRepertoire(token)).toEqual({ state: 'locked' })
    expect(await entriesOf(id)).toEqual([{ verb: 'share' }])
  })

  test('is the same after a double tap, and there is one link', async () => {
    const formKey = randomUUID()
    const made = await Promise.all([share({}, formKey), share({}, formKey), share({}, formKey)])
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(await findShareLinks(ownRepertoire(nina))).toHaveLength(1)
    await expect(addShareLink(ownRepertoire(nina), { ...LINK, title: 'Else' }, formKey)).rejects.toThrow(KeyReused)
    await expect(addShareLink(ownRepertoire(nina), { ...LINK, passcode: 'else' }, formKey)).rejects.toThrow(KeyReused)
  })

  test('is another one for each musician and each form', () => {
    const formKey = randomUUID()
    const tokens = [shareToken(nina.id, formKey), shareToken(other.id, formKey), shareToken(nina.id, randomUUID())]
    expect(new Set(tokens).size).toBe(3)
    expect(Buffer.from(tokens[0]!, 'base64url')).toHaveLength(32)
  })

  test('is shown for ten minutes to who made it, and to nobody else', async () => {
    const { token, formKey } = await share()
    expect(await findMadeLink(ownRepertoire(nina), formKey)).toMatchObject({ token, title: 'Friday' })
    expect(await findMadeLink(ownRepertoire(other), formKey)).toBeUndefined()
    expect(await findMadeLink(ownRepertoire(nina), 'no key')).toBeUndefined()
    await db().update(idempotencyKeys).set({ createdAt: sql`now() - interval '11 minutes'` })
    expect(await findMadeLink(ownRepertoire(nina), formKey)).toBeUndefined()
  })

  test('is shown of this link alone, among others and in its own repertoire, and no more once it is revoked', async () => {
    await share({ title: 'Before' })
    const { id, token, formKey } = await share({ title: 'Made' })
    await share({ title: 'After' })
    expect(await findMadeLink(ownRepertoire(nina), formKey)).toMatchObject({ token, title: 'Made' })
    const band = writableBandRepertoire(await createBand(nina))!
    expect(await findMadeLink(band, formKey)).toBeUndefined()
    await revokeShareLink(ownRepertoire(nina), id)
    expect(await findMadeLink(ownRepertoire(nina), formKey)).toBeUndefined()
  })

  test('stops when the link gets a new one', async () => {
    const { token, id, formKey } = await share()
    const again = randomUUID()
    expect(await renewShareLink(ownRepertoire(nina), id, again)).toBe(true)
    expect(await renewShareLink(ownRepertoire(nina), id, again)).toBe(true)
    expect(await openSharedRepertoire(token)).toBeUndefined()
    expect(await openSharedRepertoire(shareToken(nina.id, again))).toMatchObject({ state: 'open', id })
    expect(await findMadeLink(ownRepertoire(nina), formKey)).toBeUndefined()
    expect(await entriesOf(id)).toEqual([{ verb: 'share' }, { verb: 'renew' }])
  })

  test('is told for 30 days after it has ended', async () => {
    const { id } = await share()
    const ago = (days: number) => ({ expiresAt: new Date(Date.now() - days * 86_400_000) })
    await change(id, ago(29))
    expect(await findShareLinks(ownRepertoire(nina))).toMatchObject([{ id, alive: false }])
    await change(id, ago(31))
    expect(await findShareLinks(ownRepertoire(nina))).toEqual([])
  })

  test('gets no new one once it has ended', async () => {
    const { id } = await share()
    await change(id, { expiresAt: new Date(Date.now() - 1000) })
    expect(await renewShareLink(ownRepertoire(nina), id, randomUUID())).toBe(false)
    expect(await entriesOf(id)).toEqual([{ verb: 'share' }])
  })
})

describe('a link that does not open', () => {
  test.each([
    ['unknown', async () => newToken()],
    ['malformed', async () => `${(await share()).token}x`],
    ['a pattern', async () => '%'.repeat(43)],
    ['expired', async () => ended({ expiresAt: new Date(Date.now() - 1000) })],
    ['revoked', async () => ended({ revokedAt: new Date() })],
    ['of a deactivated musician', async () => (await Promise.all([share(), setActive(nina.id, false)]))[0].token],
  ])('is answered alike when it is %s', async (_, make) => {
    const token = await make()
    expect(await openSharedRepertoire(token)).toBeUndefined()
    expect(await unlockShareLink(token, 'blue42')).toBeUndefined()
  })

  const ended = async (columns: Partial<typeof shareLinks.$inferInsert>) => {
    const { token, id } = await share({ passcode: 'blue42' })
    expect(await openSharedRepertoire(token)).toBeDefined()
    await change(id, columns)
    return token
  }

  test('ends by the days that were chosen, counted by the database', async () => {
    await share({ ending: { days: 7 } })
    const [{ days }] = (await rowsOf(
      db(),
      sql`select extract(epoch from expires_at - now()) / 86400 as days from ${shareLinks} where repertoire_id = ${nina.repertoireId}`,
    )) as [{ days: string }]
    expect(Number(days)).toBeCloseTo(7, 2)
    const { token } = await share({ ending: null })
    expect(await openSharedRepertoire(token)).toMatchObject({ state: 'open' })
  })
})

describe('a passcode', () => {
  test('opens with its proof alone, which another link or passcode has no use for', async () => {
    const [one, two] = [await share({ passcode: 'blue42' }), await share({ passcode: 'blue42' })]
    expect(await unlockShareLink(one.token, 'blue43')).toEqual({ proof: null })
    const { proof } = (await unlockShareLink(one.token, ' blue42 '))!
    expect(await openSharedRepertoire(one.token, proof!)).toMatchObject({ state: 'open', title: 'Friday' })
    expect(await openSharedRepertoire(one.token, 'made up')).toEqual({ state: 'locked' })
    expect(await openSharedRepertoire(two.token, proof!)).toEqual({ state: 'locked' })
    const [hash] = await db()
      .select({ passcodeHash: shareLinks.passcodeHash })
      .from(shareLinks)
      .where(eq(shareLinks.id, two.id))
    await change(one.id, hash!)
    expect(await openSharedRepertoire(one.token, proof!)).toEqual({ state: 'locked' })
    await revokeShareLink(ownRepertoire(nina), one.id)
    expect(await openSharedRepertoire(one.token, proof!)).toBeUndefined()
  })
})

describe('somebody else', () => {
  test('neither sees, renews nor ends a link', async () => {
    const { token, id } = await share()
    const theirs = ownRepertoire(other)
    expect(await findShareLinks(theirs)).toEqual([])
    expect(await renewShareLink(theirs, id, randomUUID())).toBe(false)
    expect(await revokeShareLink(theirs, id)).toBe(false)
    expect(await openSharedRepertoire(token)).toMatchObject({ state: 'open', musician: 'Nina' })
    expect(await entriesOf(id)).toEqual([{ verb: 'share' }])
  })
})

test('ending a link is at once, once, and logged', async () => {
  const { token, id } = await share()
  expect(await revokeShareLink(ownRepertoire(nina), id)).toBe(true)
  expect(await openSharedRepertoire(token)).toBeUndefined()
  expect(await revokeShareLink(ownRepertoire(nina), id)).toBe(false)
  expect(await renewShareLink(ownRepertoire(nina), id, randomUUID())).toBe(false)
  expect(await findShareLinks(ownRepertoire(nina))).toEqual([])
  expect(await entriesOf(id)).toEqual([{ verb: 'share' }, { verb: 'unshare' }])
})

test('opens are counted, and the list tells them', async () => {
  const { id } = await share({ passcode: 'blue42', filter: { genre: 'Jazz' } })
  await Promise.all([countOpen({ id }), countOpen({ id })])
  const [link] = await findShareLinks(ownRepertoire(nina))
  expect(link).toMatchObject({ title: 'Friday', filter: { genre: 'Jazz' }, opens: 2, asksPasscode: true, alive: true })
  expect(link!.lastOpenedAt).toBeInstanceOf(Date)
})

test('there are at most a hundred open links', async () => {
  const row = { repertoireId: nina.repertoireId, createdBy: nina.id, title: 'One of many' }
  const many = Array.from({ length: SHARE_LIMITS.links - 1 }, () => ({ ...row, tokenHash: newToken() }))
  await db().insert(shareLinks).values(many)
  const two = [
    addShareLink(ownRepertoire(nina), LINK, randomUUID()),
    addShareLink(ownRepertoire(nina), LINK, randomUUID()),
  ]
  expect((await Promise.all(two)).toSorted()).toEqual(['full', 'made'])
  await db()
    .update(shareLinks)
    .set({ revokedAt: new Date() })
    .where(and(eq(shareLinks.repertoireId, nina.repertoireId), eq(shareLinks.title, 'One of many')))
  expect(await addShareLink(ownRepertoire(nina), LINK, randomUUID())).toBe('made')
})
