import { randomBytes } from 'node:crypto'

export type Sent = { method: string; path: string; headers: Record<string, string>; body?: Buffer }

const METHODS = ['GET', 'HEAD', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']
const PATHS = [
  ...['/', '/repertoire', '/songs/new', '/stats', '/bands', '/join', '/share', '/import', '/export', '/settings'],
  ...['/search', '/trash', '/sign-in', '/sign-out', '/stage', '/operator', '/nowhere', '/robots.txt', '/_next/image'],
  ...[
    '/api/songs',
    '/api/songs/all',
    '/api/export',
    '/api/import',
    '/api/charts',
    '/api/health',
    '/api/ready',
    '/api/auth/callback/google',
  ],
]
const WITH_ID = [
  '/songs/',
  '/bands/',
  '/s/',
  '/join/',
  '/api/charts/',
  '/api/import/',
  '/api/bands/',
  '/import/',
  '/setlists/',
]
const ODD = [
  ...['%', '%00', '%E0%A4%A', '%ED%A0%80', '%FF', '..%2f..%2fetc%2fpasswd', '__proto__', 'constructor', 'null', '-1'],
  ...[
    "'%20or%201=1--",
    '%3Cscript%3E',
    'NaN',
    '1e999',
    '%F0%9F%8E%B7',
    'a'.repeat(3_000),
    '%25_'.repeat(200),
    ';',
    '//evil',
  ],
]
const TYPES = [
  ...['application/x-www-form-urlencoded', 'text/plain;charset=UTF-8', 'application/json', 'multipart/form-data'],
  ...['multipart/form-data; boundary=x', 'multipart/form-data; boundary=', 'text/x-component', '', 'application/xml'],
]
const BODIES = [
  ...[
    '',
    '{',
    '[]',
    '[{"a":"$@1"}]',
    '["$F1"]',
    '["$K1"]',
    '["$Q1"]',
    '["$1:__proto__:then"]',
    '0:["$@1"]\n1:{}',
    'null',
  ],
  ...[
    '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n["$K1"]\r\n--x--\r\n',
    '--x\r\n',
    '--x--',
    'a=b&a=%',
    '\0\0\0',
  ],
  ...[
    '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_zz"\r\n\r\n\r\n--x--\r\n',
    '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x--\r\n',
  ],
  ...[
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF\r\n--x--\r\n',
    '<?xml version="1.0"?><!DOCTYPE a>',
  ],
]
const COOKIES = [
  'soleil=',
  'soleil=%',
  `soleil=${'x'.repeat(43)}`,
  'a=b; ;=',
  'soleil=\u00ff',
  `share-0=${'y'.repeat(2_000)}`,
  ';;;;',
]

/** Made-up requests that no browser sends, the same for the same seed. `actions` are ids of real actions, `session` a real one. */
export function* malformedRequests(
  seed: number,
  origin: string,
  more: { actions: string[]; session: string },
): Generator<Sent> {
  let state = seed >>> 0
  const chance = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)]!
  const maybe = (share: number) => chance() < share
  while (true) {
    const base = maybe(0.4) ? one(WITH_ID) + one(ODD) : one(PATHS)
    const path = maybe(0.5)
      ? `${base}?${one(['q', 'after', 'key', 'sort', 'band', 'format', 'made', '_rsc'])}=${one(ODD)}`
      : base
    const method = one(METHODS)
    const body =
      method === 'GET' || method === 'HEAD' || maybe(0.1) ? undefined : bodyOf(one(BODIES), maybe(0.1), maybe(0.01))
    const headers: Record<string, string> = {}
    if (maybe(0.8)) headers.origin = maybe(0.9) ? origin : one(['null', 'https://evil.example', 'x'])
    if (maybe(0.6)) headers['content-type'] = one(TYPES)
    if (maybe(0.4))
      headers['next-action'] = maybe(0.5) ? one(more.actions) : one(['x', '0'.repeat(42), '__proto__', 'a'.repeat(900)])
    if (maybe(0.3)) headers.rsc = '1'
    if (maybe(0.1)) headers['next-router-state-tree'] = one(['%', '[]', 'x', '%5B%22%22%5D', '{'])
    if (maybe(0.5)) headers.cookie = maybe(0.6) ? `soleil=${more.session}` : one(COOKIES)
    if (maybe(0.1)) headers.range = one(['bytes=0-', 'bytes=9-1', 'x', 'bytes=-0', 'bytes=0-99999999999999'])
    if (maybe(0.1)) headers['x-forwarded-host'] = 'evil.example'
    if (maybe(0.1)) headers['accept-encoding'] = one(['x', 'gzip;q=9', ''])
    if (maybe(0.05)) headers['x-long'] = 'x'.repeat(20_000)
    if (body && maybe(0.95)) headers['content-length'] = String(body.length)
    yield { method, path, headers, body }
  }
}

function bodyOf(text: string, random: boolean, large: boolean): Buffer {
  if (large) return Buffer.alloc(1_200_000, 'a')
  return random ? randomBytes(64) : Buffer.from(text, 'latin1')
}
