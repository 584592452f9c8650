import { expect, test } from 'vitest'
import { redactPath } from './redact.mjs'

const TOKEN = 'Zk3vQ_secret-token'

test.each([
  [`/s/${TOKEN}`, '/s/[token]'],
  [`/s/${TOKEN}?passcode=1`, '/s/[token]'],
  [`/s/${TOKEN}/opengraph-image`, '/s/[token]/opengraph-image'],
  [`/join/${TOKEN}#x`, '/join/[token]'],
  [`//s///${TOKEN}`, '/s/[token]'],
  [`/%73/${TOKEN}`, '/s/[token]'],
  [`/s%2F${TOKEN}`, '/s/[token]'],
  [`/S/${TOKEN}`, '/S/[token]'],
  [`/%73/${TOKEN}/%E0%A4%A`, '/s/[token]/%E0%A4%A'],
  [`http://elsewhere.example/s/${TOKEN}`, '/s/[token]'],
  [`/api/s/${TOKEN}`, '/api/s/[token]'],
  ['/songs/42?search=my+secret', '/songs/42'],
  ['/', '/'],
])('the log says no token and no query: %s', (url, path) => {
  expect(redactPath(url)).toBe(path)
})
