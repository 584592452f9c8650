import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test, vi } from 'vitest'
import { byEntry, everyCase } from '@/scripts/access/every-case'
import { expectEnough } from '@/scripts/access/expect-enough'
import { PAGES_WITH_ROWS } from '@/scripts/access/rows'
import { watchTables } from '@/scripts/testing/touched'
import { PAGE_CASES } from './pages-matrix-cases'

vi.mock('next/headers', async () => (await import('@/scripts/access/asked-by')).askedBy)
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  after: () => {},
  connection: async () => {},
}))
vi.mock('next/cache', () => ({ refresh: () => {}, revalidatePath: () => {} }))
// Signing in is shown in a browser, with a provider that answers.
vi.mock('@/auth/google', () => ({ signIn: async () => {}, handlers: {} }))

const APP = new URL('.', import.meta.url)
const METHOD = /^export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/gm

const asked = new Map<string, number>()

beforeAll(watchTables)

test('every page and every method of a route has a row, and every row a page', () => {
  const rows = PAGES_WITH_ROWS
  const entries = readdirSync(fileURLToPath(APP), { recursive: true }).map(String).flatMap(entriesOf)
  expect(
    entries.filter((entry) => !rows.includes(entry)),
    'these need a row in pages-matrix-rows or band-pages-rows',
  ).toEqual([])
  expect(
    rows.filter((row) => !entries.includes(row)),
    'these rows have no page any more',
  ).toEqual([])
})

test.each(byEntry(PAGE_CASES))('%s: whoever asks, for whatever', async (entry, cases) => {
  const { tried, complaints } = await everyCase(cases)
  if (complaints.length) throw new Error(complaints.join('\n'))
  expect(tried).toBeGreaterThan(9)
  asked.set(entry, tried)
})

test('enough was asked to be believed', () => expectEnough('pages and routes', asked, 3_100))

function entriesOf(file: string): string[] {
  if (/(^|\/)page\.tsx$/.test(file)) return [file]
  if (!/(^|\/)route\.tsx?$/.test(file)) return []
  return [...readFileSync(new URL(file, APP), 'utf8').matchAll(METHOD)].map(([, method]) => `${file} ${method}`)
}
