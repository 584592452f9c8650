import { expect, test } from 'vitest'
import { clientAddress, forwarding } from './forwarding.mjs'

test.each([
  ['203.0.113.9', undefined, 0, '203.0.113.9'],
  ['203.0.113.9', '6.6.6.6', 0, '203.0.113.9'],
  ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '6.6.6.6, 203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '6.6.6.6, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['10.0.0.1', '203.0.113.9', 2, '203.0.113.9'],
  ['10.0.0.1', undefined, 1, '10.0.0.1'],
  ['10.0.0.1', '<script>', 1, '10.0.0.1'],
  ['::ffff:127.0.0.1', undefined, 0, '127.0.0.1'],
  ['10.0.0.1', '[2001:db8::1]:4711', 1, '2001:db8::1'],
  ['10.0.0.1', '203.0.113.9:4711', 1, '203.0.113.9'],
])('the client of a connection from %s that claims %s behind %i proxies is %4$s', (socket, claim, proxies, client) => {
  expect(clientAddress(socket, claim, proxies)).toBe(client)
})

test('nothing that a request claims about its way reaches the pages', () => {
  const headers: Record<string, string> = {
    host: 'evil.example',
    forwarded: 'for=6.6.6.6',
    'x-forwarded-for': '6.6.6.6',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-port': '1',
    'x-real-ip': '6.6.6.6',
  }
  forwarding({ AUTH_URL: 'https://soleil.example', TRUST_PROXY: 0 })({
    headers,
    socket: { remoteAddress: '127.0.0.1' },
  })
  expect(headers).toEqual({
    host: 'evil.example',
    'x-forwarded-for': '127.0.0.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'soleil.example',
  })
})
