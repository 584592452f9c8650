import { appendFileSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeRoom, olderLog, putLogAside } from './log-file.mjs'

function newLog() {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'postgres.log')
}

test('a log that has grown too large makes room, and whoever writes goes on', () => {
  const log = newLog()
  const writer = openSync(log, 'a')
  writeSync(writer, 'a long first part\n')
  expect(makeRoom(log, 100)).toBe(false)
  expect(makeRoom(log, 10)).toBe(true)
  writeSync(writer, 'after\n')
  expect(readFileSync(log, 'utf8')).toBe('after\n')
  expect(readFileSync(olderLog(log), 'utf8')).toBe('a long first part\n')
})

test('a log that is gone ends nothing', () => {
  expect(makeRoom(newLog())).toBe(false)
})

test('each run begins a log of its own and keeps the one before', () => {
  const log = newLog()
  putLogAside(log)
  appendFileSync(log, 'one')
  putLogAside(log)
  expect(existsSync(log)).toBe(false)
  expect(readFileSync(olderLog(log), 'utf8')).toBe('one')
})
