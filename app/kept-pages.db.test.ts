import { AsyncLocalStorage } from 'node:async_hooks'
import { eq, sql } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { forgetName } from '@/auth/devices'
import { keepPages } from '@/auth/kept-pages'
import { forgetSessions } from '@/auth/session-copies'
import { changeBand } from '@/db/band-changes'
import { createBand, createMember } from '@/db/band-factories'
import { removeMember } from '@/db/band-member-changes'
import { deleteBand } from '@/db/band-trash'
import { db } from '@/db/client'
import { setActive } from '@/db/musicians'
import { ownRepertoire } from '@/db/repertoires'
import { bandMembers, users } from '@/db/schema'
import { removeSession } from '@/db/sessions'
import { removeSongs } from '@/db/song-changes'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { redis } from '@/lib/redis'
import { tokenHash } from '@/lib/tokens'
import { madeOf } from './(musician)/repertoire/made-of'

type Asked = { page: string[] | undefined; keep: (page: string[], frame?: string) => void } | undefined
type LookFor = (path: string, cookies: string) => Promise<Asked>
const everywhere = globalThis as unknown as Record<symbol, LookFor>
const lookFor: LookFor = (path, cookies) => everywhere[Symbol.for('soleil.pages')]!(path, cookies)

const PATH = '/repertoire'
const PAGE = ['a page with ', ' in it']

beforeAll(async () => {
  keepPages({ [PATH]: madeOf })
  await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 10_000)
})

/** Leaves a page as the server does that was made for this musician just now. */
async function keep(musician: Musician, asked: Asked, page: string[]) {
  asked!.keep(page, (await madeOf(musician)).frame)
}

/** A musician whose page is kept, and the way it is asked for. */
async function keptFor(musician: Musician) {
  const token = await createSession(musician)
  const cookies = `soleil=${token}`
  await keep(musician, await lookFor(PATH, cookies), PAGE)
  const ask = () => lookFor(PATH, cookies)
  expect((await ask())?.page).toEqual(PAGE)
  return { token, cookies, ask }
}

test('a page is answered again on every device of whose it is, and nobody else is', async () => {
  const [musician, other] = [await createMusician(), await createMusician()]
  const { cookies } = await keptFor(musician)
  const page = async (cookies: string, path = PATH) => (await lookFor(path, cookies))?.page
  expect(await page(`another=1; soleil=${await createSession(musician)}; more=2`)).toEqual(PAGE)
  expect(await page(`soleil=${await createSession(other)}`)).toBeUndefined()
  for (const others of ['', 'soleil=', `soleil=${'n'.repeat(43)}`, `not-${cookies}`, cookies.toUpperCase()])
    expect(await lookFor(PATH, others), others).toBeUndefined()
  for (const path of ['/', '/stats', `${PATH}?q=a`, `${PATH}/`, 'constructor', '__proto__'])
    expect(await lookFor(path, cookies), path).toBeUndefined()
})

test('of two sessions in one request neither is believed here', async () => {
  const { cookies } = await keptFor(await createMusician())
  const another = `soleil=${await createSession(await createMusician())}`
  expect(await lookFor(PATH, `${cookies}; ${another}`)).toBeUndefined()
  expect(await lookFor(PATH, `${another}; ${cookies}`)).toBeUndefined()
  // The pages read them so too, and the last one.
  expect(await lookFor(PATH, `${cookies};${another}`)).toBeUndefined()
  expect(await lookFor(PATH, `${cookies}; more=1;${another}`)).toBeUndefined()
})

test('whoever is signed out or deactivated gets it no more', async () => {
  const [leaving, ended] = [await createMusician(), await createMusician()]
  const [left, shut] = [await keptFor(leaving), await keptFor(ended)]
  await removeSession(tokenHash(left.token))
  await forgetSessions([tokenHash(left.token)])
  expect(await left.ask()).toBeUndefined()
  await forgetSessions(((await setActive(ended.id, false)) as string[] | undefined) ?? [])
  expect(await shut.ask()).toBeUndefined()
})

test.each<[string, (musician: Musician, song: string) => Promise<unknown>]>([
  ['a song is added', (musician) => createSong(musician, { title: 'Another' })],
  ['a song is removed', (musician, song) => removeSongs(ownRepertoire(musician), [song])],
  [
    'they are called otherwise',
    async (musician) => {
      await db().update(users).set({ displayName: 'Another name' }).where(eq(users.id, musician.id))
      await forgetName(musician)
    },
  ],
  ['they join a band', async (musician) => createMember((await createBand(await createMusician())).bandId, musician)],
])('it is made anew once %s', async (_, change) => {
  const musician = await createMusician()
  const song = await createSong(musician, { title: 'One' })
  const { ask } = await keptFor(musician)
  await change(musician, song)
  const asked = await ask()
  expect(asked).toBeDefined()
  expect(asked!.page).toBeUndefined()
  const [now] = await db().select({ name: users.displayName }).from(users).where(eq(users.id, musician.id))
  await keep({ ...musician, ...now }, asked, ['the new page'])
  expect((await ask())?.page).toEqual(['the new page'])
})

test('it is made anew once a band of theirs is called otherwise, is removed, or they are', async () => {
  const [musician, owner] = [await createMusician(), await createMusician()]
  const [band, gone] = [await createBand(owner), await createBand(owner)]
  for (const { bandId } of [band, gone]) await createMember(bandId, musician)
  const { ask } = await keptFor(musician)
  const isMadeAnew = async () => {
    const asked = await ask()
    expect(asked).toBeDefined()
    await keep(musician, asked, PAGE)
    return asked!.page === undefined
  }
  await changeBand(band, band.bandVersion, { name: 'Another name', colour: 0 })
  expect(await isMadeAnew()).toBe(true)
  await deleteBand(gone)
  expect(await isMadeAnew()).toBe(true)
  await removeMember(band, musician.id)
  expect(await isMadeAnew()).toBe(true)
  expect(await isMadeAnew()).toBe(false)
})

test('it ends with a time in a band that nobody ends', async () => {
  const musician = await createMusician()
  const { bandId } = await createBand(await createMusician())
  await createMember(bandId, musician, { role: 'sub', endsAt: new Date(Date.now() + 60_000) })
  const { ask } = await keptFor(musician)
  await db()
    .update(bandMembers)
    .set({ endsAt: new Date(Date.now() - 1) })
    .where(eq(bandMembers.userId, musician.id))
  expect((await ask())?.page).toBeUndefined()
})

test('a page that was made with another frame than was asked for is not kept', async () => {
  const [musician, other] = [await createMusician(), await createMusician()]
  const { bandId } = await createBand(await createMusician())
  const cookies = `soleil=${await createSession(musician)}`
  const asked = await lookFor(PATH, cookies)
  await createMember(bandId, musician)
  await keep(musician, asked, ['a page with the band'])
  await db().delete(bandMembers).where(eq(bandMembers.userId, musician.id))
  expect((await lookFor(PATH, cookies))?.page).toBeUndefined()
  await keep(other, asked, ['the page of somebody else'])
  asked!.keep(['a page without a frame'])
  expect((await lookFor(PATH, cookies))?.page).toBeUndefined()
  await keep(musician, asked, PAGE)
  expect((await lookFor(PATH, cookies))?.page).toEqual(PAGE)
})

test('where the bands cannot be read the page itself is asked', async () => {
  const musician = await createMusician()
  const { ask } = await keptFor(musician)
  await db().execute(sql`alter table band_members rename to band_members_away`)
  try {
    await expect(ask()).rejects.toThrow()
  } finally {
    await db().execute(sql`alter table band_members_away rename to band_members`)
  }
  expect((await ask())?.page).toEqual(PAGE)
})

test('the line in the log says whose page it was', async () => {
  const musician = await createMusician()
  const { ask } = await keptFor(musician)
  const requests = new AsyncLocalStorage<{ musician?: string }>()
  const of = globalThis as unknown as Record<symbol, typeof requests>
  of[Symbol.for('soleil.request')] = requests
  const store = {}
  await requests.run(store, ask)
  expect(store).toMatchObject({ musician: musician.id })
})
