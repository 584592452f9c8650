import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { REQUIREMENTS, type Row, rowsOf } from './requirements'

const PAGE = readFileSync('docs/asvs.md', 'utf8')
const ROWS = rowsOf(PAGE)
const TEST = /`[^`]+\.(?:test|spec)\.ts`/

/** How a requirement is answered, as docs/asvs.md counts them. */
const KINDS: [name: string, is: (row: Row) => boolean][] = [
  ['do not concern SOLEil', ({ concerns }) => !concerns],
  ['open', ({ shown }) => shown.includes('*open*')],
  ['left to Google or to whoever serves the site', ({ shown }) => shown.includes('*left to*')],
  ['by their reason', ({ shown }) => shown.includes('*reason*')],
  ['shown by a test', ({ shown }) => TEST.test(shown)],
]
const kindOf = (row: Row) => KINDS.find(([, is]) => is(row))?.[0]

test('each requirement of level 1 and 2 stands there exactly once, and nothing else does', () => {
  expect(REQUIREMENTS).toHaveLength(253)
  const listed = ROWS.flatMap(({ numbers }) => numbers)
  expect(listed.toSorted(byNumber)).toEqual(REQUIREMENTS.toSorted(byNumber))
})

test('each of them has a test, a reason, or says that it is left to somebody or open', () => {
  expect(ROWS.filter((row) => !kindOf(row)).map(({ numbers }) => numbers)).toEqual([])
})

test('every file that is named is there', () => {
  const named = [...PAGE.matchAll(/`([\w./()[\]-]+\/[\w./()[\]-]+|[\w-]+\.tsx?)`|\]\(([\w./-]+\.md)\)/g)]
  const files = named.map(([, file, page]) => file ?? `docs/${page}`)
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

test('the counts on the page are those of its rows', () => {
  const said = Object.fromEntries(KINDS.map(([name]) => [name, Number(countOf(name))]))
  const counts = Object.fromEntries(KINDS.map(([name]) => [name, 0]))
  for (const row of ROWS) counts[kindOf(row)!]! += row.numbers.length
  expect(said).toEqual(counts)
})

function countOf(name: string): string | undefined {
  return new RegExp(`^\\| ${name} \\| (\\d+) \\|$`, 'm').exec(PAGE)?.[1]
}

function byNumber(one: string, other: string): number {
  const [a, b] = [one, other].map((number) => number.split('.').map(Number)) as [number[], number[]]
  return a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!
}
