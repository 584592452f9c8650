import { beforeAll, test } from 'vitest'
import { byEntry } from '@/scripts/access/every-case'
import { watchTables } from '@/scripts/testing/touched'
import { answer, CASES, given, tell } from './all-cases'
import { rules } from './switchboard'
import { type Found, reachedBy, untilNoticed } from './without-rules'

/** With how many cases of each entry a rule is tried at first, and with how many of the rest of them after that. */
const [FIRST, MOST] = [12, 600]

beforeAll(watchTables)

/**
 * Entry after entry, so that a rule that was noticed is not tried again, and what goes through all of them costs little. At
 * first each rule is tried with some cases of each entry; who was not noticed then is tried with many of those that are left.
 */
test('each rule taken away is noticed', async () => {
  const held = new Set(given<string[]>())
  const entries = byEntry(CASES).filter(([entry]) => entry.match(process.env.RULES_ONLY ?? ''))
  const [found, complaints]: [Map<string, Found>, string[]] = [new Map(), []]
  const open = () => [...found].filter(([rule, { by }]) => !by && !held.has(rule))
  for (const [at, [entry, cases]] of entries.entries()) {
    const [reached, wrong] = await reachedBy(cases)
    for (const complaint of wrong) tell(complaint)
    complaints.push(...wrong)
    for (const [rule, of] of reached) {
      const known = found.get(rule) ?? { tried: new Set(), left: new Set() }
      found.set(rule, known)
      for (const one of of) known.left.add(one)
      if (!known.by && !held.has(rule)) await untilNoticed(rule, known, of, FIRST)
    }
    tell(`${at + 1} of ${entries.length}, ${entry}: ${found.size} rules, ${open().length} not noticed so far`)
  }
  for (const [rule, known] of open()) {
    await untilNoticed(rule, known, [...known.left], MOST)
    tell(`${known.by ? 'noticed after all' : 'not noticed by itself'}: ${rule} (${known.tried.size} cases)`)
  }
  const caught = Object.fromEntries([...found].flatMap(([rule, { by }]) => (by ? [[rule, by.name]] : [])))
  const reach = [...found].map(([rule, { tried, left }]) => [rule, [...tried, ...left].map(({ name }) => name)])
  const asked = entries.reduce((sum, [, of]) => sum + of.length, 0)
  answer({ cases: asked, known: [...rules.known], caught, reach: Object.fromEntries(reach), complaints })
})
