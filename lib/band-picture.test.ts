import { expect, test } from 'vitest'
import { pictureType } from './band-picture'

const bytes = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['image/png', '\x89PNG\r\n\x1a\n....'],
  ['image/jpeg', '\xff\xd8\xff\xe0..JFIF'],
  ['image/webp', 'RIFF\0\0\0\0WEBPVP8 '],
])('%s is known by its first bytes', (type, text) => {
  expect(pictureType(bytes(text))).toBe(type)
})

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['<?xml version="1.0"?><svg/>'],
  ['<!doctype html>'],
  ['GIF89a'],
  ['RIFF\0\0\0\0WAVEfmt '],
  ['\x89PNG'],
  [' \xff\xd8\xff'],
  [''],
])('%j is no picture', (text) => {
  expect(pictureType(bytes(text))).toBeUndefined()
})
