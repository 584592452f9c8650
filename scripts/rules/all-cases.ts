import { readFileSync, writeFileSync } from 'node:fs'
import { GUEST_CASES } from '@/actions/guest-matrix-rows'
import { ACTION_CASES } from '@/actions/matrix-cases'
import { MEMBER_CASES } from '@/actions/member-matrix-cases'
import { SESSION_CASES } from '@/actions/session-matrix-cases'
import { PAGE_CASES } from '@/app/pages-matrix-cases'

/** The whole table of who may do what. */
export const CASES = [...MEMBER_CASES, ...SESSION_CASES, ...ACTION_CASES, ...GUEST_CASES, ...PAGE_CASES]

/** The cases of this name: of each kind of id that is none, for one, there are two. */
export const casesNamed = (name: string) => NAMED.get(name) ?? []
const NAMED = new Map<string, typeof CASES>()
for (const one of CASES) NAMED.set(one.name, [...(NAMED.get(one.name) ?? []), one])

export const tell = (line: string) => process.stdout.write(`${line}\n`)

/** What the program that started these tests wrote for them. */
export function given<Told>(): Told {
  return JSON.parse(readFileSync(process.env.RULES_IN!, 'utf8')) as Told
}

export function answer(told: unknown): void {
  writeFileSync(process.env.RULES_OUT!, JSON.stringify(told))
}
