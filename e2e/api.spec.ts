import { createMusician, createSession, createSong } from './factories'
import { expect, test } from './fixtures'

const PATHS = [
  ...['/api/songs', '/api/songs?q=jolene', '/api/songs?q=%E0%A4%A', '/api/songs?after=nonsense', '/api/songs/all'],
  ...['/api/export?format=csv', '/api/export?format=never', '/api/stage/who', '/api/stage/songs', '/api/drive/answer'],
  ...['/api/charts', '/api/import', '/api/health', '/api/ready'],
]
/** Next's own server strikes this header out, so whoever sends it is answered on the way through its router. */
const THROUGH_THE_ROUTER = { 'x-nextjs-data': '1' }

for (const who of ['a musician', 'nobody', 'somebody with another cookie'] as const)
  test(`${who} is answered the same below /api with and without the way through Next’s router`, async ({ baseURL }) => {
    const musician = await createMusician()
    for (const title of ['Jolene', '夜に駆ける', 'don’t 100% AC/DC']) await createSong(musician, { title })
    const cookies = {
      'a musician': `soleil=${await createSession(musician)}`,
      nobody: '',
      'somebody with another cookie': `soleil=${'n'.repeat(43)}`,
    }
    const ask = async (path: string, headers: Record<string, string>) => {
      const answer = await fetch(baseURL + path, { headers: { cookie: cookies[who], ...headers }, redirect: 'manual' })
      return { status: answer.status, headers: steady(answer.headers), body: await answer.text() }
    }
    for (const path of PATHS) expect(await ask(path, {}), path).toEqual(await ask(path, THROUGH_THE_ROUTER))
    const { headers } = await ask('/api/songs/all', {})
    if (headers.etag) {
      const known = { 'if-none-match': headers.etag }
      expect((await ask('/api/songs/all', known)).status).toBe(304)
      expect(await ask('/api/songs/all', known)).toEqual(
        await ask('/api/songs/all', { ...known, ...THROUGH_THE_ROUTER }),
      )
    }
  })

/** Without what is another one each time, and what only a page is answered by. */
function steady(headers: Headers): Record<string, string> {
  const { date: _, 'x-request-id': __, vary = '', ...rest } = Object.fromEntries(headers)
  const policy = rest['content-security-policy']?.replace(/nonce-[\w-]+/g, 'nonce') ?? ''
  return { ...rest, 'content-security-policy': policy, vary: vary.replace(/\b(?:rsc|next-[\w-]+)(?:, )?/g, '') }
}
