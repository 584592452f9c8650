import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ownRepertoire } from '@/db/repertoires'
import { addShareLink } from '@/db/share-link-changes'
import { findMadeLink, findShareLinks, openSharedRepertoire } from '@/db/share-links'
import { createMusician, createSession } from '@/e2e/factories'
import { type FormAction, IDLE } from '@/lib/action-state'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { makeShareLink, openWithPasscode, renewLink, stopSharing } from './sharing'

const jar = new Map<string, string>()
const set = vi.fn((name: string, value: string, _options: object) => jar.set(name, value))
let guest: Record<string, string> = {}
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined), set }),
  headers: async () => new Headers(guest),
}))

const FORM = { filter: 'genre=Jazz&key=Bb', title: 'Friday', ends: '30', passcode: '', date: '' }
let nina: Musician

beforeEach(async () => {
  jar.clear()
  set.mockClear()
  nina = await createMusician('Nina')
  guest = {
    'x-forwarded-for': `10.0.0.${Math.floor(Math.random() * 250)}`,
    'user-agent': 'Firefox',
    'sec-fetch-dest': 'empty',
  }
  jar.set('soleil', await createSession(nina))
})

/** What an action answers: a state, where it leads to, or that nothing is there. */
async function send(action: FormAction, fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  try {
    return await action(IDLE, form)
  } catch (leaving) {
    const [kind, , target] = String((leaving as { digest?: string }).digest).split(';')
    return kind === 'NEXT_REDIRECT' ? target : kind
  }
}

const linksOf = (musician: Musician) => findShareLinks(ownRepertoire(musician))

describe('making a link', () => {
  test('leads to its address, and a form that arrives twice leads to the same', async () => {
    const formKey = randomUUID()
    for (const _ of [1, 2]) expect(await send(makeShareLink, { ...FORM, formKey })).toBe(`/share?made=${formKey}`)
    expect(await linksOf(nina)).toMatchObject([{ title: 'Friday', filter: { genre: 'Jazz', keys: [10] }, opens: 0 }])
    expect(await findMadeLink(ownRepertoire(nina), formKey)).toMatchObject({ title: 'Friday' })
  })

  test.each([
    ['title', { title: ' ' }],
    ['title', { title: 'x'.repeat(121) }],
    ['passcode', { passcode: 'abc' }],
    ['ends', { ends: '31' }],
    ['date', { ends: 'date', date: '' }],
    ['date', { ends: 'date', date: '2020-01-01' }],
    ['date', { ends: 'date', date: '9999-12-31' }],
    ['date', { ends: 'date', date: '2026-02-31x' }],
  ])('is refused for its %s, and what was typed comes back: %j', async (field, wrong) => {
    const answer = await send(makeShareLink, { ...FORM, ...wrong, formKey: randomUUID() })
    expect(answer).toMatchObject({ status: 'invalid', values: { ...FORM, ...wrong } })
    expect(Object.keys((answer as { errors: object }).errors)).toEqual([field])
    expect(await linksOf(nina)).toEqual([])
  })

  test('lasts until the end of a day of one’s own', async () => {
    const date = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    await send(makeShareLink, { ...FORM, ends: 'date', date, formKey: randomUUID() })
    expect((await linksOf(nina))[0]!.expiresAt!.toISOString()).toBe(`${date}T23:59:59.000Z`)
  })

  test('is for those who are signed in', async () => {
    jar.clear()
    expect(await send(makeShareLink, { ...FORM, formKey: randomUUID() })).toBe('/sign-in')
  })
})

test('somebody else’s link is as absent as one that never was', async () => {
  await send(makeShareLink, { ...FORM, formKey: randomUUID() })
  const { id } = (await linksOf(nina))[0]!
  const other = await createMusician('Other')
  jar.set('soleil', await createSession(other))
  const answers = [id, randomUUID()].map(async (link) => [
    await send(stopSharing, { id: link }),
    await send(renewLink, { id: link, formKey: randomUUID() }),
  ])
  for (const answer of (await Promise.all(answers)).flat())
    expect(answer).toMatchObject({ status: 'failed', message: expect.stringContaining('not open any more') })
  expect(await linksOf(nina)).toHaveLength(1)
  jar.set('soleil', await createSession(nina))
  expect(await send(stopSharing, { id })).toBe('/share?stopped')
  expect(await linksOf(nina)).toEqual([])
})

describe('a passcode', () => {
  let token: string

  beforeEach(async () => {
    const formKey = randomUUID()
    const link = { title: 'Friday', filter: {}, ending: null, passcode: 'blue42' }
    await addShareLink(ownRepertoire(nina), link, formKey)
    token = shareToken(nina.id, formKey)
    jar.clear()
  })

  test('opens the link by a cookie that is for shared pages only, and counts as an open', async () => {
    expect(await send(openWithPasscode, { token, passcode: 'blue42' })).toBe(`/s/${token}`)
    const [name, proof, options] = set.mock.calls[0]!
    expect(options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/s/', secure: false })
    expect(`${name}${proof}`).not.toContain(token)
    expect(await openSharedRepertoire(token, proof)).toMatchObject({ state: 'open' })
    expect(await linksOf(nina)).toMatchObject([{ opens: 1 }])
  })

  test('without a script the page that follows counts itself', async () => {
    guest['sec-fetch-dest'] = 'document'
    await send(openWithPasscode, { token, passcode: 'blue42' })
    expect(await linksOf(nina)).toMatchObject([{ opens: 0 }])
  })

  test('may be wrong five times a minute; then even the right one waits, from every address', async () => {
    const wrong = () => send(openWithPasscode, { token, passcode: 'nope' })
    const answers = await Promise.all(Array.from({ length: 8 }, wrong))
    expect(answers.filter((answer) => /not the passcode/.test(JSON.stringify(answer)))).toHaveLength(5)
    expect(answers.filter((answer) => /too many tries/.test(JSON.stringify(answer)))).toHaveLength(3)
    guest['x-forwarded-for'] = '198.51.100.7'
    expect(await send(openWithPasscode, { token, passcode: 'blue42' })).toMatchObject({ status: 'failed' })
    expect(set).not.toHaveBeenCalled()
  })

  test('right ones are no wrong tries', async () => {
    for (let round = 0; round < 7; round++)
      expect(await send(openWithPasscode, { token, passcode: 'blue42' })).toBe(`/s/${token}`)
  })

  test('for a link that does not exist is a page that does not exist, thirty times a minute', async () => {
    guest['x-forwarded-for'] = '203.0.113.80'
    const guess = () => send(openWithPasscode, { token: shareToken(nina.id, randomUUID()), passcode: 'blue42' })
    for (let round = 0; round < 30; round++) expect(await guess()).toBe('NEXT_HTTP_ERROR_FALLBACK')
    expect(await guess()).toMatchObject({ status: 'failed', message: expect.stringContaining('too many tries') })
  })
})
