import { NextRequest } from 'next/server'
import { beforeAll, expect, test, vi } from 'vitest'
import { type Crowd, createWorld, SUBJECTS } from '@/actions/band-matrix-world'
import { BAND_ROLES } from '@/lib/bands'
import { GET as FILE, POST as TICKED } from './[bandId]/export/route'
import { GET as MORE } from './[bandId]/songs/route'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
}))

let world: Crowd
beforeAll(async () => {
  world = await createWorld()
})

test.each(SUBJECTS)('the songs of a band, more of them and as a file, for %s', async (subject) => {
  const session = world.sessions[subject]
  if (session) jar.set('soleil', session)
  else jar.delete('soleil')
  const inBand = (BAND_ROLES as readonly string[]).includes(subject)
  const signedIn = subject !== 'anonymous' && subject !== 'deactivated'
  const context = { params: Promise.resolve({ bandId: world.bandId }) }
  const request = (path: string, body?: FormData) =>
    new NextRequest(`http://localhost/${path}`, body && { method: 'POST', body })
  const ticked = new FormData()
  ticked.append('song', world.songId)
  ticked.append('format', 'csv')
  const answers = [
    await MORE(request('songs'), context),
    await FILE(request('export?format=csv'), context),
    await TICKED(request('export', ticked), context),
  ]
  const refused = signedIn ? [404, 404, 404] : [401, 303, 303]
  expect(answers.map(({ status }) => status)).toEqual(inBand ? [200, 200, 200] : refused)
  for (const answer of answers) expect((await answer.text()).includes('So What')).toBe(inBand)
})
