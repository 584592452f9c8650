import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { addChart } from '@/db/chart-changes'
import { addChartFile } from '@/db/chart-files'
import { ownRepertoire } from '@/db/repertoires'
import { removeSetlist } from '@/db/setlist-changes'
import { addShareLink } from '@/db/share-link-changes'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { createSharedSetlist, PDF } from '@/e2e/stage-world'
import { chartForm } from '@/lib/chart-form'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { GET } from './route'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers({ 'x-forwarded-for': '192.0.2.1' }),
}))

let musician: Musician
beforeEach(async () => {
  jar.clear()
  musician = await createMusician()
})

const ask = (token: string, query = '') =>
  GET(new NextRequest(`http://localhost:3000/s/${token}/stage?${query}`), { params: Promise.resolve({ token }) })
const stateOf = async (token: string) => {
  const answer = await ask(token)
  return [answer.status, (await answer.json()).state]
}

test.each([false, true])(
  'a setlist behind a link (frozen: %s), with the page of each song in the reader’s part',
  async (frozen) => {
    const { token, path, song } = await createSharedSetlist(musician, { frozen })
    const answer = await ask(token, 'for=alto-sax')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const list = await answer.json()
    expect(list).toMatchObject({ title: 'Friday', owner: null, href: `${path}?for=alto-sax`, cut: false })
    expect(list.pages).toEqual([
      `${path}?for=alto-sax`,
      expect.stringMatching(new RegExp(`^${path}/songs/[\\w-]{22}\\?for=alto-sax&at=0$`)),
    ])
    expect(list.songs).toMatchObject([
      { title: 'Sun Up', href: list.pages[1] },
      { title: 'By Heart', href: null },
    ])
    // Nothing tells the ids of the band’s own rows.
    expect(JSON.stringify(list)).not.toContain(song.id)
  },
)

test.each(['a repertoire', 'one song'])('%s behind a link has a page for each song with a chart', async (what) => {
  const own = ownRepertoire(musician)
  const songId = await createSong(musician, { title: 'Sun Up' })
  await createSong(musician, { title: 'By Heart' })
  await addChart(own, songId, chartForm.parse({ text: '[C]la' }), randomUUID())
  const formKey = randomUUID()
  const one = what === 'one song' ? { songId } : {}
  await addShareLink(own, { title: 'Mine', filter: {}, ending: null, passcode: null, charts: true, ...one }, formKey)
  const list = await (await ask(shareToken(musician.id, formKey))).json()
  expect(list.songs).toMatchObject([{ title: 'Sun Up', href: expect.stringMatching(/\/songs\/[\w-]{22}/) }])
})

test('a part that is a file comes along, its address within the link', async () => {
  const { token, path, to, song } = await createSharedSetlist(musician)
  const about = { kind: 'part' as const, label: null, instrument: 'Alto sax', transposition: 'Eb' as const, key: null }
  const file = { name: 'alto.pdf', type: 'application/pdf' as const, pages: 1, bytes: PDF }
  await addChartFile(to, song.id, { about, file, formKey: randomUUID() })
  const { files } = await (await ask(token, 'for=alto-sax')).json()
  expect(files).toMatchObject([{ href: expect.stringMatching(`^${path}/files/[\\w-]{22}$`), size: PDF.length }])
  expect((await (await ask(token, 'for=guitar')).json()).files).toEqual([])
})

test('a link without charts keeps its list and names its songs', async () => {
  const { token, path } = await createSharedSetlist(musician, { charts: false })
  const list = await (await ask(token)).json()
  expect(list).toMatchObject({ pages: [path], files: [] })
  expect(list.songs).toMatchObject([
    { title: 'Sun Up', href: null },
    { title: 'By Heart', href: null },
  ])
})

test('whose copy it is follows who is signed in', async () => {
  const { token } = await createSharedSetlist(musician)
  jar.set('soleil', await createSession(musician))
  expect((await (await ask(token)).json()).owner).toMatch(/^[\w-]{22}$/)
})

test('a link whose time is over is closed, one that asks for a passcode too; what was taken back or never was is gone', async () => {
  const expired = await createSharedSetlist(musician)
  await expired.expire()
  expect(await stateOf(expired.token)).toEqual([403, 'closed'])
  await expired.revoke()
  expect(await stateOf(expired.token)).toEqual([410, 'gone'])
  const locked = await createSharedSetlist(musician, { passcode: 'sesame street' })
  expect(await stateOf(locked.token)).toEqual([403, 'closed'])
  const revoked = await createSharedSetlist(musician)
  await revoked.revoke()
  expect(await stateOf(revoked.token)).toEqual([410, 'gone'])
  const deleted = await createSharedSetlist(musician)
  await removeSetlist(deleted.to, deleted.id)
  await deleted.expire()
  expect(await stateOf(deleted.token)).toEqual([410, 'gone'])
  expect(await stateOf('x'.repeat(43))).toEqual([410, 'gone'])
  expect(await stateOf('nonsense')).toEqual([410, 'gone'])
})
