import { writeFileSync } from 'node:fs'
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

const { RULES_ONLY = '', RULES_SHARD = '1/1', RULES_FIRST = '12', RULES_WHOLE = 'yes', RULES_OUT } = process.env
const [SHARD, SHARDS] = RULES_SHARD.split('/').map(Number) as [number, number]
const ENTRIES = byEntry([...MEMBER_CASES, ...SESSION_CASES, ...ACTION_CASES, ...GUEST_CASES, ...PAGE_CASES]).filter(
  ([entry], at) => at % SHARDS === SHARD - 1 && entry.match(RULES_ONLY),
)
const tell = (line: string) => process.stdout.write(`${line}\n`)

beforeAll(watchTables)

/**
 * Entry after entry, so that a rule that was noticed is not tried again, and what goes through all of them costs little. At
 * first each rule is tried with some cases of each entry; who was not noticed then is tried with all that are left.
 */
test('each rule taken away is noticed', async () => {
  const [found, complaints]: [Map<string, Found>, string[]] = [new Map(), []]
  const write = (second: string[] = []) => {
    const left = [...found].filter(([rule, { by }]) => !by && !second.includes(rule)).map(([rule]) => rule)
    const caught = Object.fromEntries([...found].flatMap(([rule, { by }]) => (by ? [[rule, by]] : [])))
    const cases = ENTRIES.reduce((sum, [, of]) => sum + of.length, 0)
    if (RULES_OUT)
      writeFileSync(RULES_OUT, JSON.stringify({ cases, known: [...rules.known], caught, second, left, complaints }))
    return left
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
    if (RULES_WHOLE === 'yes') await untilNoticed(rule, known, [...known.left])
    tell(`${known.by ? 'noticed after all' : 'not noticed by itself'}: ${rule} (${known.tried.size} cases)`)
  }
  const [alone, second]: [string[], string[]] = [write(), []]
  for (const rule of alone) {
    if (!(await isSecondWall(rule, alone, found.get(rule)!))) continue
    second.push(rule)
    tell(`a second wall: ${rule}`)
  }
  for (const rule of write(second)) tell(`not noticed: ${rule}`)
})
