import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { migrate } from '@/scripts/migrations/migrate'
import { FOLDER, readRevisions } from '@/scripts/migrations/revisions.mjs'
import { rollback } from '@/scripts/migrations/rollback'
import { withClient } from '@/scripts/postgres/databases.mjs'
import { applyMigrations } from '@/scripts/steps/migrations.mjs'
import { runCommand } from '@/scripts/testing/run-command'
import { db, rowsOf } from './client'

const url = process.env.DATABASE_URL as string
const tags = readRevisions().map(({ tag }) => tag)
const SCRATCH = '9999_scratch'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soleil-migrations-'))
  cpSync(FOLDER, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the commands lead down one by one to nothing, and up again to the identical schema', async () => {
  const before = await shape()
  expect(before.length).toBeGreaterThan(100)
  expect(await command('current')).toBe(`${tags.at(-1)}, the newest\n`)
  for (const tag of [...tags].reverse()) expect(await command('rollback')).toBe(`${tag} taken back\n`)
  expect(await command('rollback')).toBe('nothing to do\n')
  expect(await shape()).toEqual([])
  expect(await command('current')).toBe(`nothing yet, ${tags.length} behind: npm run db:migrate\n`)
  expect(await command('migrate')).toBe(`${tags.join(', ')} applied\n`)
  expect(await command('migrate')).toBe('nothing to do\n')
  expect(await shape()).toEqual(before)
  expect((await command('history')).match(/ applied$/gm)).toHaveLength(tags.length)
}, 60_000)

test('two that migrate at once do it once', async () => {
  for (const _ of tags) await rollback(url)
  const [one, two] = await Promise.all([migrate(url), migrate(url)])
  expect([one, two].map(({ length }) => length).sort()).toEqual([0, tags.length])
})

test('a migration that fails leaves nothing of itself, and is named', async () => {
  addScratch('ALTER TABLE "songs" ADD COLUMN "scratch" integer;--> statement-breakpoint\nSELECT 1/0')
  const before = await shape()
  await expect(migrate(url, folder)).rejects.toThrow(/^9999_scratch \(up\) failed: division by zero\. Nothing of it/)
  expect(await shape()).toEqual(before)
})

test('a schema that came after this version is refused at the start, and by every command', async () => {
  addScratch('ALTER TABLE "songs" ADD COLUMN "scratch" integer')
  await migrate(url, folder)
  await expect(applyMigrations(url)).rejects.toThrow(/^The database is newer than this SOLEil: 1 of/)
  const refused = await runCommand(['scripts/migrate.ts', 'rollback'])
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^The database is newer.*\n$/) })
  expect(await command('history')).toMatch(/of a newer SOLEil/)
  expect(await rollback(url, folder)).toBe(SCRATCH)
  expect(await applyMigrations(url)).toBe('nothing to do')
})

test('an older schema is brought up at the start', async () => {
  await rollback(url)
  expect(await applyMigrations(url)).toBe(`${tags.at(-1)} applied`)
})

test('while songs are read and written twenty times a second, a migration fails none of them', async () => {
  addScratch(
    'ALTER TABLE "songs" ADD COLUMN "scratch" integer DEFAULT 7 NOT NULL;--> statement-breakpoint\nCREATE INDEX "scratch" ON "songs" ("scratch")',
  )
  const musician = await createMusician()
  const asked: Promise<unknown>[] = []
  const slowest = { ms: 0 }
  const timer = setInterval(() => {
    const began = performance.now()
    const write = createSong(musician, { title: `Song ${asked.length}` })
    const read = db().execute(sql`select count(*) from songs where deleted_at is null`)
    asked.push(
      Promise.all([write, read]).then(() => {
        slowest.ms = Math.max(slowest.ms, performance.now() - began)
      }),
    )
  }, 50)
  try {
    await pause(500)
    expect(await migrate(url, folder)).toEqual([SCRATCH])
    await pause(500)
    expect(await rollback(url, folder)).toBe(SCRATCH)
    await pause(500)
  } finally {
    clearInterval(timer)
  }
  const answers = await Promise.allSettled(asked)
  expect(answers.length).toBeGreaterThan(15)
  expect(answers.filter(({ status }) => status === 'rejected')).toEqual([])
  expect(slowest.ms).toBeLessThan(5_000)
})

test('a long question is not made longer for everybody: the migration steps aside and comes back', async () => {
  addScratch('ALTER TABLE "songs" ADD COLUMN "scratch" integer')
  const long = withClient(url, (client) => client.query('SELECT pg_sleep(4) FROM (SELECT count(*) FROM songs) AS s'))
  await pause(200)
  const migrating = migrate(url, folder)
  await pause(200)
  const began = performance.now()
  await db().execute(sql`select count(*) from songs`)
  expect(performance.now() - began).toBeLessThan(2_800)
  await Promise.all([long, migrating])
  expect(await rollback(url, folder)).toBe(SCRATCH)
})

test('an index is built beside the running site, by two that try at once', async () => {
  addScratch(
    'DROP INDEX CONCURRENTLY IF EXISTS "scratch";--> statement-breakpoint\nCREATE INDEX CONCURRENTLY "scratch" ON "songs" ("genre")',
    'DROP INDEX "scratch"',
  )
  const both = await Promise.all([migrate(url, folder), migrate(url, folder)])
  expect(both.flat()).toEqual([SCRATCH])
  expect(await rollback(url, folder)).toBe(SCRATCH)
})

test.each([
  [
    'a wrong password',
    (wrong: URL) => (wrong.password = 'wrong'),
    /^The database at .* refuses the role .* or its password\. .* Nothing was changed\.$/m,
  ],
  ['a wrong name', (wrong: URL) => (wrong.pathname = '/nowhere'), /^There is no database nowhere at /],
  ['nobody there', (wrong: URL) => (wrong.port = '9'), /^Nothing answers at .*:9\./],
])('%s is a sentence without the password', async (_, change, says) => {
  const wrong = new URL(url)
  change(wrong)
  const { code, stderr } = await runCommand(['scripts/migrate.ts', 'current'], { DATABASE_URL: wrong.href })
  expect(code).toBe(1)
  expect(stderr).toMatch(says)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toContain(wrong.password)
})

async function command(verb: string) {
  const { code, stdout, stderr } = await runCommand(['scripts/migrate.ts', verb])
  expect(stderr).toBe('')
  expect(code).toBe(0)
  return stdout
}

function addScratch(up: string, down = 'ALTER TABLE "songs" DROP COLUMN "scratch"') {
  const journal = join(folder, 'meta', '_journal.json')
  const known = JSON.parse(readFileSync(journal, 'utf8'))
  known.entries.push({ idx: 9999, version: '7', when: 4_000_000_000_000, tag: SCRATCH, breakpoints: true })
  writeFileSync(journal, JSON.stringify(known))
  writeFileSync(join(folder, `${SCRATCH}.sql`), up)
  writeFileSync(join(folder, `${SCRATCH}.down.sql`), down)
}

/** Every column, constraint and index of the app's tables, in words. */
function shape() {
  return rowsOf(
    db(),
    sql`select 'column' as kind, table_name || '.' || column_name as name,
          concat_ws(' ', data_type, collation_name, is_nullable, column_default) as says
        from information_schema.columns where table_schema = 'public'
      union all select 'constraint', conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid)
        from pg_constraint where connamespace = 'public'::regnamespace
      union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
      union all select 'options', relname, array_to_string(reloptions, ',')
        from pg_class where relnamespace = 'public'::regnamespace and reloptions is not null
      order by 1, 2, 3`,
  )
}
