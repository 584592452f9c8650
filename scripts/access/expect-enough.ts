import { expect } from 'vitest'

/** Says how many cases were asked, and that they are no fewer than were promised. */
export function expectEnough(what: string, asked: Map<string, number>, least: number): void {
  const total = [...asked.values()].reduce((sum, tried) => sum + tried, 0)
  process.stdout.write(`${total.toLocaleString('en')} cases asked of ${asked.size} ${what}\n`)
  expect(total).toBeGreaterThanOrEqual(least)
}
