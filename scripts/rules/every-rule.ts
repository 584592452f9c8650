import { writeFileSync } from 'node:fs'
import { beforeAll, test, vi } from 'vitest'
import { GUEST_CASES } from '@/actions/guest-matrix-rows'
import { ACTION_CASES } from '@/actions/matrix-cases'
import { SESSION_CASES } from '@/actions/session-matrix-cases'
import { PAGE_CASES } from '@/app/pages-matrix-cases'
import type { Case } from '@/scripts/access/case'
import { everyCase } from '@/scripts/access/every-case'
import { moment } from '@/scripts/access/while-asking'
import { watchTables } from '@/scripts/testing/touched'
import { rules } from './switchboard'

vi.mock('next/headers', async () => (await import('@/scripts/access/asked-by')).askedBy)
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  after: () => {},
  connection: async () => {},
}))
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {} }))
vi.mock('@/auth/google', () => ({ signIn: async () => {}, handlers: {} }))

const { RULES_ONLY = '', RULES_RUNS = '0', RULES_OUT } = process.env
const CASES = [...ACTION_CASES, ...GUEST_CASES, ...SESSION_CASES, ...PAGE_CASES].filter(({ entry }) =>
  entry.match(RULES_ONLY),
)
const tell = (line: string) => process.stdout.write(`${line}\n`)

beforeAll(watchTables)

test('each rule taken away is noticed', async () => {
  const [asking, complaints] = await askAll()
  tell(`${CASES.length} cases reach ${asking.size} rules, ${complaints.length} complaints with all rules`)
  for (const complaint of complaints) tell(complaint)
  const chosen = [...asking].slice(0, Number(RULES_RUNS) || asking.size)
  const [alone, survivors]: [[string, Case[]][], string[]] = [[], []]
  for (const [rule, cases] of chosen) {
    if (await noticed([rule], cases)) continue
    alone.push([rule, cases])
    tell(`not noticed by itself: ${rule} (${cases.length} cases)`)
  }
  const behind = new Set(alone.map(([rule]) => rule))
  for (const [rule, cases] of alone) {
    if (await isSecondWall(rule, behind, cases)) continue
    survivors.push(rule)
    tell(`not noticed: ${rule} (${cases.length} cases)`)
  }
  const second = alone.length - survivors.length
  const figures = { cases: CASES.length, rules: chosen.length, caught: chosen.length - alone.length, second }
  if (RULES_OUT) writeFileSync(RULES_OUT, JSON.stringify({ ...figures, survivors, complaints }))
  tell(JSON.stringify(figures))
})

/** Every case with all rules: which cases ask for a rule, and what is wrong with them as it is. */
async function askAll(): Promise<[Map<string, Case[]>, string[]]> {
  const asking = new Map<string, Case[]>()
  const complaints: string[] = []
  moment.begins = () => rules.reached.clear()
  for (const one of CASES) {
    rules.reached.clear()
    moment.ends = () => {
      for (const rule of rules.reached) asking.set(rule, [...(asking.get(rule) ?? []), one])
    }
    complaints.push(...(await everyCase([one])).complaints)
  }
  return [asking, complaints]
}

/** Whether a case that asks for these rules is answered otherwise without them. */
async function noticed(without: Iterable<string>, cases: Iterable<Case>): Promise<boolean> {
  moment.begins = () => {
    rules.off = new Set(without)
  }
  moment.ends = () => rules.off.clear()
  for (const one of new Set(cases)) if ((await everyCase([one])).complaints.length) return true
  return false
}

/**
 * Whether this rule says a second time what another one says: without all rules of which none is missed alone some case is
 * answered otherwise, and with this one of them back it is answered as ever.
 */
async function isSecondWall(rule: string, behind: Set<string>, cases: Case[]): Promise<boolean> {
  const others = [...behind].filter((one) => one !== rule)
  for (const one of new Set(cases)) if ((await noticed(behind, [one])) && !(await noticed(others, [one]))) return true
  return false
}
