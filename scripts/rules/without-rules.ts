import type { Case } from '@/scripts/access/case'
import { everyCase } from '@/scripts/access/every-case'
import { moment } from '@/scripts/access/while-asking'
import { rules } from './switchboard'

/** What is known of a rule: the case that noticed that it was gone, those that did not, and those not tried yet. */
export type Found = { by?: Case; tried: Set<Case>; left: Set<Case> }

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
    if (!(await isNoticedIn(one, rule))) continue
    noticing.set(kindOf(one), (noticing.get(kindOf(one)) ?? 0) + 1)
    found.by = one
    return
  }
}

/** Whether this case is answered otherwise without the rule and these others than without these others: twice, to be sure. */
export async function isNoticedIn(one: Case, rule: string, without: string[] = []): Promise<boolean> {
  const differs = async () =>
    (await complaintWithout([rule, ...without], one)) !== (await complaintWithout(without, one))
  return (await differs()) && (await differs())
}

/** How often a kind of case has noticed something. */
const noticing = new Map<string, number>()
/** Who asks for what, whatever the entry. */
export const kindOf = ({ name, entry }: Case) => name.slice(entry.length)

/** Those kinds of cases first that noticed most so far; of kinds that noticed as much, a mixture. */
function inTurn(cases: Case[]): Case[] {
  const score = (one: Case) => noticing.get(kindOf(one)) ?? 0
  return cases.toSorted((one, other) => score(other) - score(one) || mixed(one.name) - mixed(other.name))
}

function mixed(name: string): number {
  return [...name].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7)
}

/**
 * What is wrong with a case without these rules, apart from what differs each time; they hold while everything is made ready
 * for it.
 */
export async function complaintWithout(without: string[], one: Case): Promise<string | undefined> {
  moment.begins = () => {
    rules.off = new Set(without)
  }
  moment.ends = () => rules.off.clear()
  return (await everyCase([one])).complaints[0]?.replace(MADE_UP, '#')
}

/** Ids, tokens, and what a query was given. */
const MADE_UP = /[\da-f]{8}-[\da-f-]{27}|[\w-]{30,}|\d+/g
