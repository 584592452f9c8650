import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { holderOf, takeLock } from './lock.mjs'

let file: string
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'soleil-lock-')), 'lock')
})
afterEach(() => rmSync(dirname(file), { recursive: true }))

test('a second taker is told who holds it', () => {
  const release = takeLock(file, { address: 'port 3000' })
  expect(() => takeLock(file)).toThrow(new RegExp(`process ${process.pid}, .*port 3000.*Nothing was started`))
  expect(holderOf(file)).toMatchObject({ pid: process.pid, address: 'port 3000' })
  release()
  expect(holderOf(file)).toBeNull()
  takeLock(file)()
  expect(readdirSync(dirname(file))).toEqual([])
})

test.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, started: 'once', since: 'then' }],
  ['a process whose number went to another', { pid: process.pid, started: 'once', since: 'then' }],
])('what %s left behind is taken over', (_, holder) => {
  writeFileSync(file, JSON.stringify(holder))
  takeLock(file)
  expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid)
})

test.each(['', 'not a lock'])('a lock that says nothing (%j) is taken over', (text) => {
  writeFileSync(file, text)
  takeLock(file)
  expect(holderOf(file)?.pid).toBe(process.pid)
})

test('of many that want the left one at once, one gets it', async () => {
  writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, started: 'once' }))
  const program = `
    const { takeLock } = await import(${JSON.stringify(join(import.meta.dirname, 'lock.mjs'))})
    try { takeLock(process.argv[1]); console.log('mine') } catch { console.log('not mine') }
    setTimeout(() => {}, 1500)`
  const all = await Promise.all(Array.from({ length: 8 }, () => said(program)))
  expect(all.filter((text) => text === 'mine')).toHaveLength(1)
  expect(existsSync(file)).toBe(true)
})

function said(program: string) {
  return new Promise<string>((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, file])
    let text = ''
    child.stdout.on('data', (piece) => {
      text += piece
    })
    child.on('close', () => resolve(text.trim()))
  })
}
