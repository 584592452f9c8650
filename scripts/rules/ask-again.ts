import { beforeAll, expect, test } from 'vitest'
import type { Case } from '@/scripts/access/case'
import { everyCase } from '@/scripts/access/every-case'
import { chanceOf } from '@/scripts/faults/chance'
import { watchTables } from '@/scripts/testing/touched'
import { answer, CASES, casesNamed, tell } from './all-cases'
import { type NoticedRules, recordedRules } from './noticed'
import { rules } from './switchboard'
import { isNoticedIn } from './without-rules'

/** How many of the rules that a case notices `npm test` takes away; `npm run prove -- rules` takes them all. */
const SOME = Number(process.env.RULES_SOME ?? 60)

beforeAll(async () => {
  await watchTables()
  // Others have songs, setlists and links of each kind too, or nobody could be shown what is not theirs.
  await everyCase(CASES.filter(({ name }) => name.endsWith(' by admin, of the band')))
})

test('it is known of each rule what notices that it is gone, and what noticed it once still does', async () => {
  const recorded = recordedRules()
  const seed = Number(process.env.RULES_SEED ?? Date.now() % 2 ** 31)
  tell(`rules taken away with seed ${seed}`)
  const held: NoticedRules = {}
  const lost: string[] = []
  const byCase = Object.entries(recorded).flatMap(([rule, noticed]) => ('case' in noticed ? [{ rule, noticed }] : []))
  for (const { rule, noticed } of someOf(byCase, seed)) {
    const those = casesNamed(noticed.case)
    // What a case says may hang on what the cases before have left; then another one of the same action, page or route says it.
    const others = CASES.filter((one) => one.entry === those[0]?.entry && !those.includes(one))
    const by = await noticingOf([...those, ...others], rule, noticed.without)
    if (by) held[rule] = { ...noticed, case: by.name }
    else lost.push(`${those.length ? 'noticed no more' : 'a case that is gone'}: ${rule}, ${noticed.case}`)
  }
  if (process.env.RULES_OUT) answer(held)
  for (const line of lost) tell(line)
  expect([...rules.known].filter((rule) => !recorded[rule])).toEqual([])
  expect(lost).toEqual([])
})

async function noticingOf(cases: Case[], rule: string, without?: string[]): Promise<Case | undefined> {
  for (const one of cases) if (await isNoticedIn(one, rule, without)) return one
  return undefined
}

function someOf<One>(all: One[], seed: number): One[] {
  const chance = chanceOf(seed)
  const mixed = all.map((one) => ({ one, at: chance() })).sort((one, other) => one.at - other.at)
  return mixed.slice(0, SOME).map(({ one }) => one)
}
