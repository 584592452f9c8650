import { expect, test } from 'vitest'
import { sharedReader } from './shared-reader'
import { keepSharedReading, readSharedReading } from './shared-readings'

test('the address goes before what the device remembers, and an instrument nobody knows is asked for', () => {
  const cookie = 'for=trumpet&parts=chords'
  expect(sharedReader({}, cookie)).toMatchObject({ instrument: { name: 'trumpet' }, asked: null })
  expect(sharedReader({ for: 'alto-sax' }, cookie)).toMatchObject({
    instrument: { name: 'alto-sax' },
    asked: 'alto-sax',
  })
  expect(sharedReader({ for: ['Altsaxophon', 'x'] }, cookie).asked).toBe('alto-sax')
  expect(sharedReader({ for: 'theremin of doom' }, cookie)).toMatchObject({ instrument: null, asked: '' })
  expect(sharedReader({}, undefined).instrument).toBeNull()
})

test('a singer by address sees the words, unless this singer chose otherwise', () => {
  expect(sharedReader({ for: 'voice' }, 'for=trumpet&parts=all').choices.parts).toBe('lyrics')
  expect(sharedReader({ for: 'voice' }, 'for=voice&parts=all').choices.parts).toBe('all')
  expect(sharedReader({ for: 'guitar' }, 'for=voice&parts=lyrics').choices.parts).toBe('all')
})

test('a key and a capo are remembered song by song, and nonsense is nothing', () => {
  let cookie = keepSharedReading(undefined, 'songonexxxxxxxxxxxxxxx', { key: 'Eb' })
  cookie = keepSharedReading(cookie, 'songonexxxxxxxxxxxxxxx', { capo: 3 })
  cookie = keepSharedReading(cookie, 'other', { capo: 0 })
  expect(readSharedReading(cookie, 'songonexxxxxxxxxxxxxxx')).toEqual({ key: 'Eb', capo: 3 })
  expect(readSharedReading(cookie, 'other')).toEqual({ key: null, capo: 0 })
  cookie = keepSharedReading(cookie, 'other', { capo: null })
  expect(cookie).not.toContain('other')
  for (const wrong of ['x', 'song=H.99', 'song=<script>', '%', '='.repeat(5_000)])
    expect(readSharedReading(wrong, 'song')).toEqual({ key: null, capo: null })
  let many = ''
  for (let n = 0; n < 80; n++) many = keepSharedReading(many, `song${n}`, { key: 'F#m' })
  expect(many.length).toBeLessThan(2_000)
  expect(readSharedReading(many, 'song79').key).toBe('F#m')
  expect(readSharedReading(many, 'song10').key).toBeNull()
})
