import { beforeAll, expect, test } from 'vitest'
import type { Case } from '@/scripts/access/case'
import { everyCase } from '@/scripts/access/every-case'
import { chanceOf } from '@/scripts/faults/chance'
import { watchTables } from '@/scripts/testing/touched'
import { answer, CASES, tell } from './all-cases'
import { type NoticedRules, recordedRules } from './noticed'
import { rules } from './switchboard'
import { isNoticedIn } from './without-rules'

/** How many rules `npm test` takes away; `npm run prove -- rules` takes them all, and looks for another case where one does not hold. */
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
  const named = new Map(CASES.map((one) => [one.name, one]))
  const held: NoticedRules = {}
  const lost: string[] = []
  for (const rule of someOf(Object.keys(recorded), seed)) {
    const noticed = recorded[rule]!
    if (!('case' in noticed)) continue
    const one = named.get(noticed.case)
    const another = async () => (process.env.RULES_OUT && one ? caseLike(one, rule, noticed.without) : undefined)
    const by = one && (await isNoticedIn(one, rule, noticed.without)) ? one : await another()
    if (by) held[rule] = { ...noticed, case: by.name }
    else lost.push(`${one ? 'noticed no more' : 'a case that is gone'}: ${rule}, ${noticed.case}`)
  }
  if (process.env.RULES_OUT) answer(held)
  for (const line of lost) tell(line)
  expect([...rules.known].filter((rule) => !recorded[rule])).toEqual([])
  expect(lost).toEqual([])
})

/** Another case of the same action, page or route in which the rule is noticed, if there is one. */
async function caseLike(one: Case, rule: string, without?: string[]): Promise<Case | undefined> {
  for (const other of CASES) if (other.entry === one.entry && (await isNoticedIn(other, rule, without))) return other
  return undefined
}

function someOf(all: string[], seed: number): string[] {
  const chance = chanceOf(seed)
  const mixed = all.map((rule) => ({ rule, at: chance() })).sort((one, other) => one.at - other.at)
  return mixed.slice(0, SOME).map(({ rule }) => rule)
}
