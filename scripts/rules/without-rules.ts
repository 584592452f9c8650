import type { Case } from '@/scripts/access/case'
import { everyCase } from '@/scripts/access/every-case'
import { moment } from '@/scripts/access/while-asking'
import { rules } from './switchboard'

/** What is known of a rule: the case that noticed that it was gone, those that did not, and those not tried yet. */
export type Found = { by?: string; tried: Set<Case>; left: Set<Case> }

/** These cases with all rules: which of them ask for a rule, and what is wrong with them as it is. */
export async function reachedBy(cases: Case[]): Promise<[Map<string, Case[]>, string[]]> {
  const asking = new Map<string, Case[]>()
  const complaints: string[] = []
  moment.begins = () => rules.reached.clear()
  for (const one of cases) {
    rules.reached.clear()
    moment.ends = () => {
      for (const rule of rules.reached) asking.set(rule, [...(asking.get(rule) ?? []), one])
    }
    complaints.push(...(await everyCase([one])).complaints)
  }
  return [asking, complaints]
}

/** Tries these cases without the rule until one is answered otherwise, at most so many. */
export async function untilNoticed(rule: string, found: Found, cases: Case[], most = cases.length): Promise<void> {
  for (const one of inTurn(cases).slice(0, most)) {
    found.left.delete(one)
    found.tried.add(one)
    const complaint = await complaintWithout([rule], one)
    // A second time, among people of whom nothing is remembered from what was tried before.
    if (!complaint || !(await complaintWithout([rule], one))) continue
    noticing.set(kindOf(one), (noticing.get(kindOf(one)) ?? 0) + 1)
    found.by = complaint
    return
  }
}

/**
 * Whether this rule says a second time what another one says: without it and others of those of which none is missed alone a
 * case is answered otherwise, and with this one back it is not. The others are taken away as long as that is not noticed.
 */
export async function isSecondWall(rule: string, alone: string[], cases: Case[]): Promise<boolean> {
  for (const one of inTurn(cases).slice(0, WALLS)) {
    const reached = (await reachedBy([one]))[0]
    let others = alone.filter((other) => other !== rule && reached.has(other))
    if (!(await complaintWithout([rule, ...others], one))) continue
    if (await complaintWithout(others, one)) {
      const quiet: string[] = []
      for (const other of others) if (!(await complaintWithout([...quiet, other], one))) quiet.push(other)
      others = quiet
    }
    if (await complaintWithout([rule, ...others], one)) return true
  }
  return false
}

/** With how many cases a rule is tried together with others. */
const WALLS = 60
/** How often a kind of case has noticed something. */
const noticing = new Map<string, number>()
const kindOf = ({ name, entry }: Case) => name.slice(entry.length)

/** Those kinds of cases first that noticed most so far; of kinds that noticed as much, a mixture. */
function inTurn(cases: Case[]): Case[] {
  const score = (one: Case) => noticing.get(kindOf(one)) ?? 0
  return cases.toSorted((one, other) => score(other) - score(one) || mixed(one.name) - mixed(other.name))
}

function mixed(name: string): number {
  return [...name].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7)
}

/** What is wrong with a case without these rules, that hold while everything is made ready for it. */
async function complaintWithout(without: string[], one: Case): Promise<string | undefined> {
  moment.begins = () => {
    rules.off = new Set(without)
  }
  moment.ends = () => rules.off.clear()
  return (await everyCase([one])).complaints[0]
}
