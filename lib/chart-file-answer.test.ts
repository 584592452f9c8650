import { expect, test } from 'vitest'
import { fileHeaders, rangeOf } from './chart-file-answer'

test.each([
  [null, null],
  ['bytes=0-9', [0, 9]],
  ['bytes=90-', [90, 99]],
  ['bytes=-10', [90, 99]],
  ['bytes=-500', [0, 99]],
  ['bytes=50-1000', [50, 99]],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=9-5', null],
  ['bytes=0-1,5-6', null],
  ['lines=1-2', null],
])('of 100 bytes %s is %j', (header, range) => {
  expect(rangeOf(header, 100)).toEqual(range)
})

test('a name breaks no header, and nothing but a PDF stands outside of a sandbox', () => {
  const file = { name: 'So "What"\r\nX-Evil: 1 ♭.pdf', type: 'application/pdf', size: 1, sha256: 'x' }
  const headers = fileHeaders(file, false)
  expect(headers['Content-Disposition']).toBe(
    `inline; filename="So _What___X-Evil: 1 _.pdf"; filename*=UTF-8''So%20%22What%22%0D%0AX-Evil%3A%201%20%E2%99%AD.pdf`,
  )
  expect(headers['Content-Security-Policy']).not.toContain('sandbox')
  expect(fileHeaders({ ...file, type: 'image/png' }, false)['Content-Security-Policy']).toContain('sandbox')
  const xml = fileHeaders({ ...file, type: 'application/vnd.recordare.musicxml+xml' }, false)
  expect(xml['Content-Disposition']).toMatch(/^attachment/)
})
