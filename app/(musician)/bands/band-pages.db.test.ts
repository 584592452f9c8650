import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test, vi } from 'vitest'
import { createWorld, SUBJECTS, type Subject, type World } from '@/actions/band-matrix-world'
import { changePicture } from '@/db/band-pictures'
import { can } from '@/lib/band-rules'
import { BAND_ROLES, type BandRole } from '@/lib/bands'
import { PAGE_ROWS } from './band-pages-rows'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers({ 'x-soleil-asked': '/bands/here' }),
}))

type Props = { params: Promise<Record<string, string>>; searchParams: Promise<Record<string, string>> }
type Module = { default?: (props: Props) => unknown; GET?: (request: Request, props: Props) => Promise<Response> }

const FILES = readdirSync(fileURLToPath(new URL('./[bandId]/', import.meta.url)), { recursive: true })
  .map(String)
  .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file))
const CASES = Object.keys(PAGE_ROWS).flatMap((file) => SUBJECTS.map((subject) => [file, subject] as const))

let world: World
beforeAll(async () => {
  world = await createWorld()
  await changePicture(world.owner, { picture: Buffer.from([0xff, 0xd8, 0xff]), type: 'image/jpeg' })
})

test('every page of a band has a row, and every row a page', () => {
  expect(FILES.toSorted()).toEqual(Object.keys(PAGE_ROWS).toSorted())
})

test.each(CASES)('%s for %s', async (file, subject) => {
  const own = subject === 'owner of the deleted band' ? world.deletedBandId : world.bandId
  expect(await ask(file, subject, own)).toBe(expected(file, subject))
})

test.each(Object.keys(PAGE_ROWS))('%s of no band, of none that could be, and of the band of others', async (file) => {
  for (const band of ['', 'nonsense', randomUUID(), world.deletedBandId])
    expect(await ask(file, 'owner', band)).toBe('not found')
})

function expected(file: string, subject: Subject) {
  if (subject === 'anonymous' || subject === 'deactivated') return file.includes('route.ts') ? 'not found' : 'sign in'
  const role = BAND_ROLES.find((role) => role === subject) as BandRole | undefined
  return role && can(role, PAGE_ROWS[file]!.verb) ? 'seen' : 'not found'
}

async function ask(file: string, subject: Subject, bandId: string) {
  const session = world.sessions[subject]
  if (session) jar.set('soleil', session)
  else jar.delete('soleil')
  const found: Module = await import(/* @vite-ignore */ fileURLToPath(new URL(`./[bandId]/${file}`, import.meta.url)))
  const params = { ...(await PAGE_ROWS[file]!.params?.(world)), bandId }
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve({}) }
  try {
    if (!found.GET) return (await found.default!(props)) ? 'seen' : 'nothing'
    const { status } = await found.GET(new Request('http://localhost/bands'), props)
    return status === 200 ? 'seen' : status === 404 || status === 401 ? 'not found' : status
  } catch (leaving) {
    const [kind, second, target] = String((leaving as { digest?: string }).digest).split(';')
    if (kind === 'NEXT_HTTP_ERROR_FALLBACK' && second === '404') return 'not found'
    if (kind === 'NEXT_REDIRECT' && target!.startsWith('/sign-in')) return 'sign in'
    throw leaving
  }
}
