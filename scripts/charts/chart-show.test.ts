import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it, test } from 'vitest'
import { choicesOf, WrongChoice } from './choices'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CHART = '{title: Moon}\n{key: G}\n[G]Moon over [D/F#]hill\n'

function show(words: string[], input = '') {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/chart-show.ts', ...words],
    {
      ...{ cwd: ROOT, input, encoding: 'utf8' },
    },
  )
  return { stdout, stderr, status }
}

it('shows a chart from a pipe to the reader of another key', () =>
  expect(show(['-', '--key', 'Bb'], CHART)).toEqual({
    ...{ stdout: 'Moon\nKey: Bb\n\nBb        F/A\nMoon over hill\n', stderr: '', status: 0 },
  }))

it('writes ChordPro, untouched where nothing was asked for', () => {
  expect(show(['-', '--chordpro'], CHART).stdout).toBe(CHART)
  expect(show(['-', '--chordpro', '--capo=3'], CHART).stdout).toBe(
    '{title: Moon}\n{key: E}\n{capo: 3}\n[E]Moon over [B/D#]hill\n',
  )
})

it('says in a sentence what is wrong with a file', () => {
  const missing = show(['no such file'])
  expect(missing).toEqual({ stdout: '', stderr: 'There is no file no such file.\n', status: 1 })
})

test.each([
  [[], 'Name the chart'],
  [['a', 'b'], 'One chart at a time'],
  [['a', '--key'], '--key needs a value'],
  [['a', '--key', 'Q'], '“Q” is no key'],
  [['a', '--for', 'kazoo'], 'does not know the instrument “kazoo”'],
  [['a', '--capo', '-1'], 'from 0 to 12'],
  [['a', '--numbers', '--roman'], 'one kind of names'],
  [['a', '--loud'], 'no choice --loud'],
])('%j is refused', (words, message) => {
  expect(() => choicesOf(words)).toThrow(WrongChoice)
  expect(() => choicesOf(words)).toThrow(message)
})

it('reads the choices in any order', () =>
  expect(choicesOf(['--capo', '3', 'song.cho', '--key=B flat', '--numbers'])).toMatchObject({
    file: 'song.cho',
    reader: { key: 'Bb', capo: 3, names: 'numbers', instrument: null },
  }))
