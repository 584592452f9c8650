import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY, listBackups, nameOf, noteFailure, prune } from './folder.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'soleil-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const START = Date.parse('2026-11-01T03:00:00.000Z')
const backUp = (at: Date) => {
  const file = nameOf(folder, at)
  writeFileSync(file, '')
  return file
}

test('over thirty days there are never fewer than those of the last seven', () => {
  writeFileSync(join(folder, 'mine.txt'), '')
  for (let day = 0; day < 30; day++) {
    const now = new Date(START + day * DAY)
    const file = backUp(now)
    prune(folder, file, now)
    const kept = listBackups(folder)
    expect(kept).toHaveLength(Math.min(day + 1, 8))
    expect(kept[0]).toEqual({ file, at: now.getTime(), kind: 'backup.gz' })
    expect(kept.at(-1)!.at).toBeGreaterThanOrEqual(now.getTime() - 7 * DAY)
  }
  expect(readdirSync(folder)).toContain('mine.txt')
})

test('when backups fail for a month the last good one stays', () => {
  const good = backUp(new Date(START))
  for (let day = 1; day < 30; day++) noteFailure(nameOf(folder, new Date(START + day * DAY)), 'The disk is full.')
  expect(listBackups(folder).map(({ file }) => file)).toEqual([good])
  const now = new Date(START + 30 * DAY)
  const next = backUp(now)
  prune(folder, next, now)
  expect(listBackups(folder).map(({ file }) => file)).toEqual([next])
  expect(readdirSync(folder).filter((name) => name.endsWith('.failed'))).toHaveLength(7)
})

test('a clock that jumps to and fro removes nothing that was just made', () => {
  const future = backUp(new Date(START + 400 * DAY))
  const now = new Date(START)
  const file = backUp(now)
  expect(prune(folder, file, now)).toEqual([])
  expect(prune(folder, file, new Date(START + 399 * DAY))).toEqual([])
  expect(listBackups(folder).map((backup) => backup.file)).toEqual([future, file])
})
