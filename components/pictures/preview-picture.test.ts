import { describe, expect, test } from 'vitest'
import type { OpenedLink } from '@/db/share-links'
import { previewDrawing } from './preview-drawing'
import { previewPicture } from './preview-picture'
import { setLines } from './set-lines'
import { typefaces } from './typefaces'

const COUNTS = [3, 0, 1]
const words = (drawing: string) => [...drawing.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)

describe('the preview of a link', () => {
  test('says title, numbers and musician', () => {
    const drawing = previewDrawing({ title: 'Set <one> & two', numbers: '3 songs', by: 'Nora', counts: COUNTS })
    expect(words(drawing)).toEqual(['Set &lt;one&gt; &amp; two', '3 songs', 'shared by Nora', 'SOLEil'])
  })

  test.each([
    ['Party 🎷🔥 at 8', 'Party at 8'],
    ['Blues in B♭ and F♯', 'Blues in Bb and F#'],
    ['Łódź, Straße, Đà Nẵng', 'Łódź, Straße, Đà Nẵng'],
    ['Катюша', 'Катюша'],
    ['שיר', undefined],
    ['上を向いて', undefined],
    ['🎷', undefined],
  ])('%s is set as %s: no boxes', (title, shown) =>
    expect(words(previewDrawing({ title, counts: COUNTS })).join(' ')).toBe(shown ? `${shown} SOLEil` : 'SOLEil'),
  )

  test('a title longer than the picture ends in an ellipsis', () => {
    const lines = words(previewDrawing({ title: 'every word counts '.repeat(12), counts: COUNTS })).slice(0, -1)
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/…$/)
  })

  test('is a PNG of the size a chat wants, and with a passcode always the same', async () => {
    const locked = await previewPicture({ state: 'locked' })
    expect(locked.subarray(1, 4).toString()).toBe('PNG')
    expect([locked.readUInt32BE(16), locked.readUInt32BE(20)]).toEqual([1200, 630])
    const unlocked = { state: 'open', asksPasscode: true, title: 'Secret', musician: 'Nora' } as unknown as OpenedLink
    expect(await previewPicture(unlocked)).toEqual(locked)
  })
})

test('no line is wider than its room', () => {
  const { title } = typefaces()
  for (const text of ['one two three four five six seven', 'Donaudampfschifffahrtsgesellschaft', 'W'.repeat(90)])
    for (const line of setLines(text, title, 76, 560, 3)) expect(title.width(line, 76)).toBeLessThanOrEqual(560)
  expect(setLines('a b', title, 76, 560, 3)).toEqual(['a b'])
})
