import { type SQL, sql } from 'drizzle-orm'

const board = {
  /** The rules that do not hold at the moment. */
  off: new Set<string>(),
  /** The rules that were asked for since this was emptied. */
  reached: new Set<string>(),
  /** All rules of the files that were loaded, asked for or not. */
  known: new Set<string>(),
  know(names: string[]) {
    for (const name of names) board.known.add(name)
  },
  removed(rule: string): boolean {
    board.reached.add(rule)
    return board.off.has(rule)
  },
  /** A condition that is no condition while its rule does not hold; decided when the statement is made. */
  condition(rule: string, condition: SQL | undefined) {
    board.reached.add(rule)
    return condition && { getSQL: () => (board.removed(rule) ? sql`true` : condition) }
  },
  say(verb: string, least: number): number {
    return least > 0 && board.removed(`lib/band-rules.ts: the least role for “${verb}”`) ? least - 1 : least
  },
}

export const rules = board
Object.assign(globalThis, { soleilRules: board })
