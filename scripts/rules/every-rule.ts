import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, test, vi } from 'vitest'
import { GUEST_CASES } from '@/actions/guest-matrix-rows'
import { ACTION_CASES } from '@/actions/matrix-cases'
import { MEMBER_CASES } from '@/actions/member-matrix-cases'
import { SESSION_CASES } from '@/actions/session-matrix-cases'
import { PAGE_CASES } from '@/app/pages-matrix-cases'
import { byEntry } from '@/scripts/access/every-case'
import { watchTables } from '@/scripts/testing/touched'
import { rules } from './switchboard'
import { type Found, isSecondWall, reachedBy, untilNoticed } from './without-rules'

vi.mock('next/headers', async () => (await import('@/scripts/access/asked-by')).askedBy)
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  after: () => {},
  connection: async () => {},
}))
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {} }))
vi.mock('@/auth/google', () => ({ signIn: async () => {}, handlers: {} }))

const { RULES_ONLY = '', RULES_SHARD = '1/1', RULES_FIRST = '12', RULES_MOST = '600', RULES_OUT } = process.env
const [SHARD, SHARDS] = RULES_SHARD.split('/').map(Number) as [number, number]
const CASES = [...MEMBER_CASES, ...SESSION_CASES, ...ACTION_CASES, ...GUEST_CASES, ...PAGE_CASES]
const ENTRIES = byEntry(CASES).filter(([entry], at) => at % SHARDS === SHARD - 1 && entry.match(RULES_ONLY))
type LeftRules = { asked: Record<string, string[]>; alone: string[] }
const tell = (line: string) => process.stdout.write(`${line}\n`)

beforeAll(watchTables)

/**
 * Entry after entry, so that a rule that was noticed is not tried again, and what goes through all of them costs little. At
 * first each rule is tried with some cases of each entry; who was not noticed then is tried with many of those that are left.
 */
test.runIf(!process.env.RULES_LEFT)('each rule taken away is noticed', async () => {
  const [found, complaints]: [Map<string, Found>, string[]] = [new Map(), []]
  const write = () => {
    const left = [...found].flatMap(([rule, { by, tried, left }]) =>
      by ? [] : [[rule, [...tried, ...left].map(({ name }) => name)] as const],
    )
    const caught = Object.fromEntries([...found].flatMap(([rule, { by }]) => (by ? [[rule, by]] : [])))
    const cases = ENTRIES.reduce((sum, [, of]) => sum + of.length, 0)
    const answer = { cases, known: [...rules.known], caught, left: Object.fromEntries(left), complaints }
    if (RULES_OUT) writeFileSync(RULES_OUT, JSON.stringify(answer))
    return left.map(([rule]) => rule)
  }
  for (const [at, [entry, cases]] of ENTRIES.entries()) {
    const [reached, wrong] = await reachedBy(cases)
    for (const complaint of wrong) tell(complaint)
    complaints.push(...wrong)
    for (const [rule, of] of reached) {
      const known = found.get(rule) ?? { tried: new Set(), left: new Set() }
      found.set(rule, known)
      for (const one of of) known.left.add(one)
      if (!known.by) await untilNoticed(rule, known, of, Number(RULES_FIRST))
    }
    tell(`${at + 1} of ${ENTRIES.length}, ${entry}: ${found.size} rules, ${write().length} not noticed so far`)
  }
  for (const rule of write()) {
    const known = found.get(rule)!
    await untilNoticed(rule, known, [...known.left], Number(RULES_MOST))
    tell(`${known.by ? 'noticed after all' : 'not noticed by itself'}: ${rule} (${known.tried.size} cases)`)
    write()
  }
})

/** Of rules that nothing misses by itself, with the cases that reach each, and all that the table alone does not miss. */
test.runIf(process.env.RULES_LEFT)('a rule that is not noticed says again what another one says', async () => {
  const { asked, alone } = JSON.parse(readFileSync(process.env.RULES_LEFT!, 'utf8')) as LeftRules
  const named = new Map(CASES.map((one) => [one.name, one]))
  const second: string[] = []
  for (const [rule, names] of Object.entries(asked)) {
    const reach = names.flatMap((name) => named.get(name) ?? [])
    if (await isSecondWall(rule, alone, reach)) second.push(rule)
    tell(`${second.includes(rule) ? 'a second wall' : 'not noticed'}: ${rule}`)
    if (RULES_OUT) writeFileSync(RULES_OUT, JSON.stringify(second))
  }
})
