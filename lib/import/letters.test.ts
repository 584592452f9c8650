import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { letterings, linesToJudge } from './letters'

const LIST = 'Title,Artist\nSo What,Miles Davis\nJóga,Björk\nHeroes,Bowie\nÁrbol,Niño\nFür Elise,X\nÉté,Y\n'

test('three lines are shown that only the right encoding reads right', () => {
  const lines = linesToJudge(iconv.encode(LIST, 'windows-1252'))
  const [guess] = letterings(lines, 'windows-1252')
  expect(guess).toEqual({ encoding: 'windows-1252', lines: ['Jóga,Björk', 'Árbol,Niño', 'Für Elise,X'] })
  expect(linesToJudge(Buffer.from('Title\nSo What\n'))).toEqual([])
})

test('the right encoding is among the choices, whatever the guess was', () => {
  for (const [text, right] of [
    ['Кино,Группа крови\nАквариум,Город золотой', 'windows-1251'],
    ['Кино,Группа крови\nАквариум,Город золотой', 'koi8-r'],
    ['上を向いて歩こう,坂本九', 'shift_jis'],
    ['Zażółć gęślą jaźń,Łódź', 'windows-1250'],
  ] as const) {
    const found = letterings(linesToJudge(iconv.encode(text, right)), 'windows-1252')
    expect(found.find(({ encoding }) => encoding === right)?.lines[0], right).toBe(text.split('\n')[0])
  }
})

test('encodings that read alike are one choice, and what nobody writes is none', () => {
  const found = letterings(linesToJudge(iconv.encode('Jóga,Björk', 'windows-1252')), 'windows-1252')
  const texts = found.map(({ lines }) => lines.join('\n'))
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts.join('')).not.toContain('\ufffd')
})

test('a line of any length is shown around the letter that matters', () => {
  const far = `${'x'.repeat(500)} Björk ${'y'.repeat(500)}`
  const [guess] = letterings(linesToJudge(iconv.encode(far, 'windows-1252')), 'windows-1252')
  expect(guess!.lines[0]).toMatch(/^…x+ Björk y+$/)
  expect(guess!.lines[0]!.length).toBeLessThan(100)
})
