import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY, listBackups, nameOf } from '../backup/folder.mjs'
import { verifyBackup } from '../backup/verify'
import { backUpIfDue } from './daily-backup.mjs'

const url = process.env.DATABASE_URL as string
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soleil-daily-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('it catches up at once, and does nothing more for a day', async () => {
  writeFileSync(nameOf(folder, new Date(Date.now() - 2 * DAY)), '')
  writeFileSync(nameOf(folder, new Date(Date.now() + 2 * DAY)), '')
  expect(await backUpIfDue(url, { folder })).toMatch(/read back and whole/)
  expect(listBackups(folder)).toHaveLength(3)
  const made = listBackups(folder)[1]!
  await verifyBackup(made.file)
  expect(await backUpIfDue(url, { folder, now: new Date(made.at + DAY - 1000) })).toBeNull()
  expect(await backUpIfDue(url, { folder, now: new Date(made.at + DAY) })).toMatch(/read back and whole/)
}, 30_000)

test('one that cannot be made is said, and is due again', async () => {
  const away = new URL(url)
  away.port = '9'
  await expect(backUpIfDue(away.href, { folder })).rejects.toThrow(/^The backup ended with code 1:/)
  expect(listBackups(folder)).toEqual([])
}, 30_000)
