import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeAll, expect, test, vi } from 'vitest'
import { type Crowd, createWorld, SUBJECTS, type Subject } from '@/actions/band-matrix-world'
import { addChartFile } from '@/db/chart-files'
import { writableBandRepertoire } from '@/db/repertoires'
import { BAND_ROLES } from '@/lib/bands'
import { GET as chart } from '../charts/[chartId]/route'
import { GET as exported } from './[bandId]/export/route'
import { GET as more } from './[bandId]/songs/route'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
}))

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n')
const ABOUT = { kind: 'chord chart', label: null, instrument: null, transposition: null, key: null } as const

let world: Crowd
let chartId: string
beforeAll(async () => {
  world = await createWorld()
  const file = { name: 'a.pdf', type: 'application/pdf' as const, pages: null, bytes: PDF }
  const made = await addChartFile(writableBandRepertoire(world.owner)!, world.songId, {
    ...{ about: ABOUT, formKey: randomUUID(), file },
  })
  if (typeof made === 'string') throw new Error(made)
  chartId = made.id
})

const request = (query = '') => new NextRequest(`http://localhost:3000/api${query}`)
const ROUTES: Record<string, (bandId: string) => Promise<Response>> = {
  'more songs': (bandId) => more(request(), { params: Promise.resolve({ bandId }) }),
  'the songs as a file': (bandId) => exported(request('?format=csv'), { params: Promise.resolve({ bandId }) }),
  'a chart': (bandId) => chart(request(`?band=${bandId}`), { params: Promise.resolve({ chartId }) }),
}
const CASES = Object.keys(ROUTES).flatMap((route) => SUBJECTS.map((subject) => [route, subject] as const))

test.each(CASES)('%s for %s', async (route, subject) => {
  const own = subject === 'owner of the deleted band' ? world.deletedBandId : world.bandId
  const { status, headers } = await ask(subject, () => ROUTES[route]!(own))
  expect(headers.get('cache-control')).toMatch(/^private, no-/)
  if (BAND_ROLES.some((role) => role === subject)) expect(status).toBe(200)
  else expect([303, 401, 404]).toContain(status)
})

test.each(Object.keys(ROUTES))('%s of no band, of a deleted one and of none that could be', async (route) => {
  for (const band of ['', 'nonsense', randomUUID(), world.deletedBandId])
    expect((await ask('owner', () => ROUTES[route]!(band))).status).toBe(404)
})

test('a chart of the band is none of its reader’s own', async () => {
  const answer = await ask('owner', () => chart(request(), { params: Promise.resolve({ chartId }) }))
  expect(answer.status).toBe(404)
})

function ask(subject: Subject, route: () => Promise<Response>): Promise<Response> {
  const session = world.sessions[subject]
  if (session) jar.set('soleil', session)
  else jar.delete('soleil')
  return route()
}
