import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { db, rowsOf } from '@/db/client'
import * as schema from '@/db/schema'
import { type ActionState, type FormAction, IDLE } from '@/lib/action-state'
import { can } from '@/lib/band-rules'
import { BAND_ROLES, type BandRole } from '@/lib/bands'
import { NOT_ALLOWED } from './band-action'
import { ROWS, type Row } from './band-matrix-rows'
import { createWorld, SUBJECTS, type Subject, type World } from './band-matrix-world'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers({ 'x-forwarded-for': '192.0.2.1' }),
}))
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {} }))
vi.mock('next/server', () => ({ after: () => {} }))

const FOLDER = new URL('.', import.meta.url)
const FILES = readdirSync(FOLDER).filter(
  (file) =>
    /^(?!band-matrix)[\w-]+(?<!\.test|-action)\.ts$/.test(file) &&
    /from '\.\/(?:band|repertoire)-action'/.test(readFileSync(new URL(file, FOLDER), 'utf8')),
)
const actions: Record<string, FormAction> = {}
for (const file of FILES) {
  const exported: Record<string, FormAction> = await import(new URL(file, FOLDER).pathname)
  for (const [name, action] of Object.entries(exported)) actions[`${file.slice(0, -3)}.${name}`] = action
}

test('every action of a band has a row, and every row an action', () => {
  expect(Object.keys(actions).sort()).toEqual(Object.keys(ROWS).sort())
})

const BAND_ROWS = Object.entries(ROWS).flatMap(([name, row]) => ('verb' in row ? [name] : []))
const CASES = Object.entries(ROWS).flatMap(([name, row]) =>
  SUBJECTS.map((subject) => [name, subject, expected(row, subject)] as const),
)

describe('what is allowed happens', () => {
  test.each(CASES.filter(([, , outcome]) => outcome === 'done'))('%s by %s', async (name, subject) => {
    const { outcome, changed } = await send(await createWorld(), name, subject)
    expect(outcome).toBe('done')
    expect(changed).toBe(!ROWS[name]!.unchanged?.includes(subject))
  })
})

describe('what is not allowed happens to nobody, and changes nothing', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })

  test.each(CASES.filter(([, , outcome]) => outcome !== 'done'))('%s by %s: %s', async (name, subject, outcome) => {
    const answer = await send(world, name, subject)
    expect(answer.changed).toBe(false)
    if (outcome === 'failed') expect(answer.outcome).not.toBe('done')
    else expect(answer.outcome).toBe(outcome)
  })

  test.each(BAND_ROWS)('%s with an id that is none, of no band, or of the band of others', async (name) => {
    const nothing = { outcome: 'not found', changed: false }
    for (const band of ['', 'nonsense', randomUUID(), world.deletedBandId])
      expect(await send(world, name, 'owner', band)).toEqual(nothing)
  })
})

type Outcome = 'done' | 'not allowed' | 'not found' | 'sign in' | 'failed'

function expected(row: Row, subject: Subject): Outcome {
  if (subject === 'anonymous' || subject === 'deactivated') return 'sign in'
  // Without a verb each action says in its own words why not.
  if ('allowed' in row) return row.allowed.includes(subject) ? 'done' : 'failed'
  if (!BAND_ROLES.includes(subject as BandRole)) return 'not found'
  if (row.except?.includes(subject)) return 'failed'
  return can(subject as BandRole, row.verb) ? 'done' : 'not allowed'
}

async function send(world: World, name: string, subject: Subject, band?: string) {
  const session = world.sessions[subject]
  if (session) jar.set('soleil', session)
  else jar.delete('soleil')
  const form = new FormData()
  const own = subject === 'owner of the deleted band' ? world.deletedBandId : world.bandId
  for (const [field, value] of Object.entries({ band: band ?? own, ...(await ROWS[name]!.fields(world)) }))
    for (const one of [value].flat()) form.append(field, one)
  const before = await everything()
  const outcome = await outcomeOf(actions[name]!(IDLE, form))
  return { outcome, changed: (await everything()) !== before }
}

async function outcomeOf(acting: Promise<ActionState>): Promise<Outcome> {
  try {
    const answer = await acting
    if (answer.status === 'done') return 'done'
    return 'message' in answer && answer.message === NOT_ALLOWED ? 'not allowed' : 'failed'
  } catch (leaving) {
    const [kind, second, target] = String((leaving as { digest?: string }).digest).split(';')
    if (kind === 'NEXT_HTTP_ERROR_FALLBACK' && second === '404') return 'not found'
    if (kind !== 'NEXT_REDIRECT') throw leaving
    return target!.startsWith('/sign-in') ? 'sign in' : 'done'
  }
}

/** What all tables hold, as one hash of each. Form keys and sessions are about asking, not about what was asked. */
async function everything(): Promise<string> {
  const tables = Object.entries(schema).flatMap(([name, table]) =>
    is(table, PgTable) && !['idempotencyKeys', 'sessions'].includes(name) ? [table] : [],
  )
  const hashes = tables.map(
    (table) => sql`(select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) from ${table} t)`,
  )
  const [row] = await rowsOf<{ all: string }>(db(), sql`select concat_ws(' ', ${sql.join(hashes, sql`, `)}) as "all"`)
  return row!.all
}
