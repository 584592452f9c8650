import { beforeAll, test } from 'vitest'
import type { Case } from '@/scripts/access/case'
import { forgetEverybody } from '@/scripts/access/every-case'
import { watchTables } from '@/scripts/testing/touched'
import { answer, casesNamed, given, tell } from './all-cases'
import type { NoticedRules } from './noticed'
import { complaintWithout, isNoticedIn, kindOf, reachedBy } from './without-rules'

/** Of the rules that are asked for, the cases that reach each; and the cases that noticed another one. */
type Asked = { reach: Record<string, string[]>; noticing: string[] }

/** With how many cases a rule is tried before it is given up. */
const TRIES = Number(process.env.RULES_TRIES ?? 40)

beforeAll(watchTables)

/** A rule says again what others say when without those and it a case is answered otherwise than without those alone. */
test('a rule that is not noticed says again what another one says', async () => {
  const { reach, noticing } = given<Asked>()
  const open = new Map(Object.keys(reach).map((rule) => [rule, 0]))
  const second: NoticedRules = {}
  const left = casesByRule(reach, noticing)
  for (let rule = leastTried(open); rule; rule = leastTried(open)) {
    const one = left.get(rule)!.shift()
    const given = one ? [...(await reachedBy([one]))[0].keys()] : []
    if (!one) tell(`not noticed: ${rule} (${open.get(rule)} cases)`)
    if (!one) open.delete(rule)
    for (const reached of given) {
      const tries = (open.get(reached) ?? TRIES) + 1
      if (open.has(reached)) open.set(reached, tries)
      left.set(reached, left.get(reached)?.filter((other) => other !== one) ?? [])
    }
    if (one) await findWalls(one, given)
    // A statement without its conditions reads what all crowds before have left, or all times all.
    await forgetEverybody()
  }
  answer(second)

  async function findWalls(one: Case, reached: string[]) {
    const isOpen = (rule: string) => open.has(rule)
    // What is asked for is taken away after all the rest.
    const inTurn = reached.toSorted((one, other) => +isOpen(one) - +isOpen(other))
    const first = await wallsBeside([], one, inTurn)
    for (const wall of first) await keep(one, wall)
    for (const [gone] of first) {
      const others = inTurn.filter((rule) => rule !== gone)
      if (!others.some(isOpen)) return
      if (!isOpen(gone)) for (const wall of await wallsBeside([gone], one, others)) await keep(one, wall)
    }
  }

  async function keep(one: Case, [rule, beside]: Wall) {
    if (!open.has(rule)) return
    const without = await beside()
    if (!(await isNoticedIn(one, rule, without))) return
    open.delete(rule)
    second[rule] = { case: one.name, without }
    tell(`a second wall: ${rule} beside ${without.join(' and ')}`)
    answer(second)
  }
})

/** A rule, and as few others as it takes for it to be noticed. */
type Wall = [rule: string, beside: () => Promise<string[]>]

/** What changes what is said without `gone`, when of these rules all are taken away, one after the other, that do not. */
async function wallsBeside(gone: string[], one: Case, rules: string[]): Promise<Wall[]> {
  const said = await complaintWithout(gone, one)
  const differs = async (without: string[]) => (await complaintWithout([...gone, ...without], one)) !== said
  const [quiet, loud]: [string[], Wall[]] = [[], []]
  const take = async (some: string[]): Promise<void> => {
    if (!some.length) return
    if (!(await differs([...quiet, ...some]))) quiet.push(...some)
    else if (some.length > 1) {
      await take(some.slice(0, some.length >> 1))
      await take(some.slice(some.length >> 1))
    } else {
      const before = [...quiet]
      const beside = () => fewest(before, (fewer) => differs([...fewer, ...some]))
      loud.push([some[0]!, async () => [...gone, ...(await beside())]])
    }
  }
  await take(rules)
  return loud
}

/** As few of these as it takes. */
async function fewest(rules: string[], isEnough: (some: string[]) => Promise<boolean>): Promise<string[]> {
  const needed: string[] = []
  let rest = rules
  while (!(await isEnough(needed))) {
    if (!rest.length) return rules
    let [low, high] = [1, rest.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (await isEnough([...needed, ...rest.slice(0, middle)])) high = middle
      else low = middle + 1
    }
    needed.push(rest[low - 1]!)
    rest = rest.slice(0, low - 1)
  }
  return needed
}

function leastTried(open: Map<string, number>): string | undefined {
  const [least] = [...open].filter(([, tries]) => tries < TRIES).toSorted(([, few], [, more]) => few - more)
  return least?.[0]
}

/** The cases that reach each rule: of each kind one, the kinds first that noticed most, and then of each another one. */
function casesByRule(reach: Record<string, string[]>, noticing: string[]): Map<string, Case[]> {
  const known = (names: string[]) => [...new Set(names)].flatMap(casesNamed)
  const noticed = new Map<string, number>()
  for (const one of known(noticing)) noticed.set(kindOf(one), (noticed.get(kindOf(one)) ?? 0) + 1)
  const inTurn = (names: string[]) => {
    const turns = new Map<string, number>()
    const cases = known(names).map((one) => {
      const turn = (turns.get(kindOf(one)) ?? 0) + 1
      turns.set(kindOf(one), turn)
      return { one, rank: (noticed.get(kindOf(one)) ?? 0.01) / turn }
    })
    return cases.toSorted(({ rank: one }, { rank: other }) => other - one).map(({ one }) => one)
  }
  return new Map(Object.entries(reach).map(([rule, names]) => [rule, inTurn(names)]))
}
