import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db, rowsOf } from '@/db/client'
import { bandMembers, repertoires, sessions, shareLinks, songs, users } from '@/db/schema'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { readRevisions } from '../migrations/revisions.mjs'
import { rollback } from '../migrations/rollback'
import { withClient } from '../postgres/databases.mjs'
import { TYPESCRIPT } from '../steps/run.mjs'
import { runCommand } from '../testing/run-command'
import { listBackups } from './folder.mjs'
import { restoreBackup } from './restore'
import { forgetKept } from './switch-over'
import { createAwkwardWorld, everything, newFolder } from './testing'
import { verifyBackup } from './verify'
import { writeBackup } from './write'

const url = process.env.DATABASE_URL as string
let folder: string

beforeEach(() => {
  folder = newFolder()
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await withClient(url, forgetKept)
})

test('the drill: everything that was written is there again, through the commands', async () => {
  const { musician, band } = await createAwkwardWorld()
  const before = await everything(url)
  expect(before.every(({ rows }) => rows > 0)).toBe(true)
  const made = await runCommand(['scripts/backup.ts', folder])
  expect(made).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/rows, .* MB, read back and whole/) })
  const [backup] = listBackups(folder)
  expect(statSync(backup!.file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toHaveLength(1)

  await db().delete(songs)
  await db().delete(bandMembers)
  await db().update(users).set({ isActive: false })
  await db().update(shareLinks).set({ revokedAt: new Date() })
  await db().update(repertoires).set({ version: 70 })
  const later = await createMusician('Later')
  await createSession(later)

  const restored = await runCommand(['scripts/backup-restore.ts', backup!.file])
  expect(restored.stderr).toBe('')
  expect(restored.stdout).toContain('every count and checksum agrees')
  expect(restored.stdout).toContain('Everybody is signed out (2 sessions)')
  expect(restored.stdout).toMatch(
    /Share links that came back to life; revoke what should stay closed: 1\n {2}“Wedding set” by Nina/,
  )
  expect(restored.stdout).toMatch(/Memberships that came back to life: 1\n {2}Nina .* in The Blue \\N Notes \(owner\)/)
  expect(restored.stdout).toMatch(/Musicians who are active again: 1\n {2}Nina/)

  const unlike = ['sessions', 'repertoires']
  const same = (sums: typeof before) => sums.filter(({ table }) => !unlike.includes(table))
  expect(same(await everything(url))).toEqual(same(before))
  expect(await db().select().from(sessions)).toEqual([])
  const [own] = await db().select().from(repertoires).where(eq(repertoires.userId, musician.id))
  expect(own!.version).toBeGreaterThan(70)
  expect(await db().select().from(users).where(eq(users.id, later.id))).toEqual([])
  expect(await db().select().from(bandMembers).where(eq(bandMembers.bandId, band))).toHaveLength(1)

  expect((await runCommand(['scripts/backup-restore.ts', '--forget'])).stdout).toMatch(
    /^soleil_before_\d{14} removed\n$/,
  )
  await createSong(musician, { title: 'And on it goes' })
}, 60_000)

test('everything is in it: no sequence has to be put back, and psql understands it', async () => {
  await createAwkwardWorld()
  const { file } = await writeBackup(url, folder, '0')
  const words = gunzipSync(readFileSync(file)).toString()
  expect(words).toMatch(/^-- SOLEil backup \{"format":1,/)
  expect(words.match(/^COPY public\."\w+" \(.*\) FROM stdin;$/gm)).toHaveLength((await everything(url)).length)
  const sequences = sql`select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`
  expect(await rowsOf(db(), sequences)).toEqual([])
})

test('while rows are being written, a backup holds one moment of all tables', async () => {
  const musician = await createMusician()
  let writing = true
  const writer = (async () => {
    for (let count = 0; writing; count++) {
      await db().transaction(async (tx) => {
        await tx
          .update(users)
          .set({ displayName: `n${count}` })
          .where(eq(users.id, musician.id))
        await tx.update(repertoires).set({ version: count }).where(eq(repertoires.id, musician.repertoireId))
      })
    }
    return true
  })()
  try {
    for (let round = 0; round < 5; round++) {
      const { file } = await writeBackup(url, folder, '0')
      const lines = gunzipSync(readFileSync(file)).toString().split('\n')
      const name = lines.find((line) => line.startsWith(`${musician.id}\t`))!.match(/\tn(\d+)\t/)![1]
      const version = lines.find((line) => line.startsWith(`${musician.repertoireId}\t`))!.split('\t')[3]
      expect(version).toBe(name)
    }
  } finally {
    writing = false
  }
  expect(await writer).toBe(true)
})

test('the site reads on while a restore runs, and owners and rights stay as they were', async () => {
  const { musician } = await createAwkwardWorld()
  await db().execute(sql`grant select, insert on audit_log to pg_monitor`)
  const { file } = await writeBackup(url, folder, '0')
  const rights = () =>
    rowsOf(
      db(),
      sql`select relname, relowner, relacl::text from pg_class where relnamespace = 'public'::regnamespace order by 1`,
    )
  const before = await rights()
  let restoring = true
  const failed: unknown[] = []
  const reader = (async () => {
    while (restoring)
      await db()
        .select({ id: songs.id })
        .from(songs)
        .where(eq(songs.repertoireId, musician.repertoireId))
        .catch((error) => failed.push(error))
  })()
  await restoreBackup(url, file)
  restoring = false
  await reader
  expect(failed).toEqual([])
  expect(await rights()).toEqual(before)
})

test('a restore that dies at its very end has changed nothing', async () => {
  await createAwkwardWorld()
  const { file } = await writeBackup(url, folder, '0')
  const before = await everything(url)
  await withClient(url, async (reader) => {
    await reader.query('BEGIN; SELECT id FROM songs LIMIT 1')
    const restoring = restoreBackup(url, file).catch((error: Error) => error)
    const killed = () => rowsOf<{ done: boolean }>(db(), KILL)
    await vi.waitUntil(async () => (await killed()).length > 0, { timeout: 8_000, interval: 50 })
    expect(await restoring).toBeInstanceOf(Error)
  })
  expect(await everything(url)).toEqual(before)
  expect(await rowsOf(db(), sql`select nspname from pg_namespace where nspname like 'soleil%'`)).toEqual([])
})

const KILL = sql`select pg_terminate_backend(pid) as done from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock' and query like 'ALTER TABLE%'`

test('a backup from before an upgrade is restored and brought up to date', async () => {
  await createAwkwardWorld()
  const newest = await rollback(url)
  const { file } = await writeBackup(url, folder, '0')
  expect((await verifyBackup(file)).head.migrations).toHaveLength(readRevisions().length - 1)
  await restoreBackup(url, file)
  const current = await runCommand(['scripts/migrate.ts', 'current'])
  expect(current.stdout).toBe(`${newest}, the newest\n`)
})

test('a backup that cannot be written leaves the older ones, and a note in its place', async () => {
  await createAwkwardWorld()
  const { file } = await writeBackup(url, folder, '0')
  const good = readFileSync(file)
  // A disk on which no more than a few kilobytes fit, as the system tells a program: a write that fails in the middle.
  const full = await runCommand(['-e', LIMITED, folder])
  expect(full).toMatchObject({ code: 1 })
  expect(full.stderr).toMatch(/^No backup was made: .*\n$/)
  expect(readFileSync(file)).toEqual(good)
  const names = readdirSync(folder)
  expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
  expect(names.filter((name) => name.endsWith('.failed'))).toHaveLength(1)
  expect(listBackups(folder).map((backup) => backup.file)).toEqual([file])
}, 30_000)

const LIMITED = `
  const { spawnSync } = require('node:child_process')
  const run = [process.execPath, ...${JSON.stringify([...TYPESCRIPT, 'scripts/backup.ts'])}, process.argv[1]]
  const { status, stderr } = spawnSync('sh', ['-c', 'ulimit -f 16 && exec "$@"', 'sh', ...run], { encoding: 'utf8' })
  process.stderr.write(stderr)
  process.exit(status)`

test('a folder that is none is a sentence', async () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'file'), '')
  const refused = await runCommand(['scripts/backup.ts', join(folder, 'file', 'below')])
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toMatch(/^No backup .*Older ones are as they were\.\n$/)
  expect(existsSync(join(folder, 'file'))).toBe(true)
}, 30_000)

test('one at a time', async () => {
  const both = await Promise.allSettled([writeBackup(url, folder, '0'), writeBackup(url, folder, '0')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(listBackups(folder)).toHaveLength(1)
})
