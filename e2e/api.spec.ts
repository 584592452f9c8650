import { randomUUID } from 'node:crypto'
import { createBand } from '@/db/band-factories'
import { ownRepertoire } from '@/db/repertoires'
import { addShareLink } from '@/db/share-link-changes'
import type { Musician } from '@/lib/musician'
import { sharePath, shareToken } from '@/lib/share-address'
import { createMusician, createSession, createSong } from './factories'
import { expect, test } from './fixtures'

/** Next's own server strikes this header out, so whoever sends it is answered on the way through its router. */
const THROUGH_THE_ROUTER = { 'x-nextjs-data': '1' }

for (const who of ['a musician', 'nobody', 'somebody with another cookie'] as const)
  test(`${who} is answered the same with and without the way through Next’s router`, async ({ baseURL }) => {
    const musician = await createMusician()
    const cookies = {
      'a musician': `soleil=${await createSession(musician)}`,
      nobody: '',
      'somebody with another cookie': `soleil=${'n'.repeat(43)}`,
    }
    const ask = async (path: string, headers: Record<string, string>) => {
      const answer = await fetch(baseURL + path, { headers: { cookie: cookies[who], ...headers }, redirect: 'manual' })
      return steady(answer.status, answer.headers, await answer.text())
    }
    for (const path of await pathsOf(musician))
      expect(await ask(path, {}), path).toEqual(await ask(path, THROUGH_THE_ROUTER))
    const { headers } = await ask('/api/songs/all', {})
    expect(Boolean(headers.etag)).toBe(who === 'a musician')
    if (headers.etag) {
      const known = { 'if-none-match': headers.etag }
      expect((await ask('/api/songs/all', known)).status).toBe(304)
      expect(await ask('/api/songs/all', known)).toEqual(
        await ask('/api/songs/all', { ...known, ...THROUGH_THE_ROUTER }),
      )
    }
  })

/** Addresses of every kind of route, with songs behind them, and with nothing. */
async function pathsOf(musician: Musician): Promise<string[]> {
  const ids: string[] = []
  for (const title of ['Jolene', '夜に駆ける', 'don’t 100% AC/DC']) ids.push(await createSong(musician, { title }))
  const [band, another] = [await createBand(musician), await createBand(await createMusician())]
  const formKey = randomUUID()
  await addShareLink(ownRepertoire(musician), { title: 'All', filter: {}, ending: null, passcode: null }, formKey)
  const link = sharePath(shareToken(musician.id, formKey))
  return [
    ...['', '?q=jolene', '?q=%E0%A4%A', '?after=nonsense'].map((query) => `/api/songs${query}`),
    ...['/api/songs/all', '/api/songs/', '/api/charts', '/api/import', '/api/health', '/sign-out'],
    ...[
      '/api/export?format=csv',
      '/api/export?format=never',
      '/api/stage/who',
      '/api/stage/songs',
      '/api/drive/answer',
    ],
    ...[band.bandId, another.bandId, randomUUID(), 'none', '%20', '%2e%2e', '[bandId]'].flatMap((id) => [
      ...[`/api/bands/${id}/songs?q=jolene`, `/api/bands/${id}/songs/all`, `/bands/${id}/picture`],
      ...[`/api/stage/songs/${id}`, `/api/charts/${id}`, `/api/import/${id}`],
    ]),
    ...[`/api/stage/songs/${ids[0]}`, `${link}/songs?q=jolene`, `${link}/songs?after=x`, `${link}/picture`],
    ...[`${link}/stage`, `${link}/files/${ids[0]}`, '/manifest.webmanifest', '/icon.svg'],
  ]
}

/** Without what is another one each time, and what only a page is answered by. */
function steady(status: number, headers: Headers, body: string) {
  const { date: _, 'x-request-id': __, vary = '', ...rest } = Object.fromEntries(headers)
  const nonce = /'nonce-([\w-]+)'/.exec(rest['content-security-policy'] ?? '')?.[1] ?? 'none'
  const same = (text: string) => text.replaceAll(nonce, 'nonce')
  const others = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, same(value)]))
  return {
    status,
    body: same(body),
    headers: { ...others, vary: vary.replace(/\b(?:rsc|next-[\w-]+)(?:, )?/g, '') } as Record<string, string>,
  }
}
