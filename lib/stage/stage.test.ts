import { expect, test } from 'vitest'
import { instrumentNamed } from '@/lib/charts/instruments'
import { age } from '@/lib/stage/age'
import { listCacheName, readListCacheName } from '@/lib/stage/cache-names'
import { chartsFor, partsToKeep, type ToKeep } from '@/lib/stage/charts-to-keep'
import { KeepProblem, keepReason } from '@/lib/stage/keep-problem'
import { assetsOfPage, assetsOfScript, assetsOfStyle, inOrder } from '@/lib/stage/parts-of-page'
import { STAGE_LIMITS } from '@/lib/stage/stage-list'

const MINUTE = 60_000

test.each([
  [0, 'just now'],
  [59_000, 'just now'],
  [5 * MINUTE, '5 minutes ago'],
  [60 * MINUTE, '1 hour ago'],
  [47 * 60 * MINUTE, '47 hours ago'],
  [72 * 60 * MINUTE, '3 days ago'],
])('what was kept %i ms ago was kept %s', (past, words) => expect(age(1000, 1000 + past)).toBe(words))

test.each([[{ owner: 'x_-9', id: 'setlist 0198' }], [{ owner: null, id: 'songs own q=a b&key=C' }]])(
  'the name of a cache says whose list it is: %o',
  (list) => {
    const name = listCacheName(list, 42)
    expect(readListCacheName(name)).toEqual({ name, ...list, made: 42 })
  },
)

test('the caches of others are no lists', () => {
  for (const name of ['soleil-stage', '', 'workbox x y 1', 'soleil-list x']) expect(readListCacheName(name)).toBeNull()
})

test('a page names its scripts, styles and fonts, in markup and in the data of its scripts', () => {
  const html = `<link href="/_next/static/chunks/a-1.css"/><script src="/_next/static/chunks/b.js" nonce="x"></script>
    <script>self.__next_f.push([1,"3:I[12,[\\"/_next/static/chunks/c~d.js\\"],\\"/_next/static/media/f.woff2\\""])</script>
    <script src="/_next/static/chunks/b.js"></script><a href="/songs/1">x</a>`
  const found = ['chunks/a-1.css', 'chunks/b.js', 'chunks/c~d.js', 'media/f.woff2'].map((one) => `/_next/static/${one}`)
  expect(assetsOfPage(html)).toEqual(found)
})

test('a style sheet names its fonts, wherever it stands', () => {
  const css = `@font-face{src:url(../media/a.woff2)format("woff2")}b{background:url("data:x")}i{src:url('/x/b.woff2')}`
  expect(assetsOfStyle(css, '/_next/static/chunks/a.css')).toEqual(['/_next/static/media/a.woff2', '/x/b.woff2'])
})

test('a script names what it loads later', () => {
  const script = 'e.v(t=>Promise.all(["static/chunks/3n-u.js","static/chunks/a.css"].map(t=>e.l(t))))'
  expect(assetsOfScript(script)).toEqual(['/_next/static/chunks/3n-u.js', '/_next/static/chunks/a.css'])
})

test('the parameters of an address have one order', () => {
  expect(inOrder('/s/x?for=alto-sax&at=3')).toBe(inOrder('/s/x?at=3&for=alto-sax'))
  expect(inOrder('/songs/1')).toBe('/songs/1')
})

const TEXT: ToKeep = {
  ...{ id: 'text', songId: 's', kind: 'chord chart', instrument: null, transposition: null },
  ...{ isText: true, fileType: null, inDrive: false, size: null, sha256: null },
}
const pdf = (id: string, more: Partial<ToKeep>): ToKeep => ({
  ...{ ...TEXT, id, kind: 'part', isText: false, fileType: 'application/pdf', size: 1000, sha256: id },
  ...more,
})
const ALTO = pdf('alto', { instrument: 'Alto sax', transposition: 'Eb' })
const TRUMPET = pdf('trumpet', { instrument: 'Trumpet', transposition: 'Bb' })
const ids = (charts: ToKeep[]) => charts.map(({ id }) => id)

test('of a song come the parts for who plays, then what is written anew for them, else all to read', () => {
  const audio = pdf('audio', { kind: 'audio' })
  const all = [audio, TEXT, TRUMPET, ALTO]
  expect(ids(chartsFor(all, instrumentNamed('alto-sax')))).toEqual(['alto', 'text'])
  expect(ids(chartsFor([audio, TRUMPET, ALTO], instrumentNamed('tuba')))).toEqual(['trumpet', 'alto'])
  expect(ids(chartsFor(all, null))).toEqual(['text', 'trumpet', 'alto'])
})

const PLACES = { page: ({ id }: ToKeep) => `/page/${id}`, file: ({ id }: ToKeep) => `/file/${id}` }
const song = (title: string, charts: ToKeep[]) => ({ title, artist: null, key: null, charts })

test('a list keeps pages and files, names songs without a chart, and counts what is in Drive', () => {
  const drive = pdf('drive', { inDrive: true, size: null, sha256: null })
  const kept = partsToKeep([song('A', [ALTO, TEXT]), song('B', []), song('C', [drive]), song('A', [ALTO])], PLACES)
  expect(kept.pages).toEqual(['/page/alto', '/page/text'])
  expect(kept.songs.map(({ href }) => href)).toEqual(['/page/alto', null, null, '/page/alto'])
  expect(kept.files).toEqual([{ href: '/file/alto', size: 1000, sha256: 'alto' }])
  expect([kept.elsewhere, kept.cut]).toEqual([1, false])
})

test('a song whose charts stand on one page is kept as that page, with a chart or without', () => {
  const songs = [{ ...song('A', [ALTO]), page: '/s/a?at=0' }, { ...song('B', []), page: '/s/b?at=1' }, song('C', [])]
  const kept = partsToKeep([...songs, { ...song('A', [ALTO]), page: '/s/a?at=2' }], PLACES)
  expect(kept.pages).toEqual(['/s/a?at=0', '/s/b?at=1', '/s/a?at=2'])
  expect(kept.songs.map(({ href }) => href)).toEqual(['/s/a?at=0', '/s/b?at=1', null, '/s/a?at=2'])
  expect(kept.files).toHaveLength(1)
})

test('a list ends where it is too large, and says so', () => {
  const large = Array.from({ length: 4 }, (_, at) => song(`${at}`, [pdf(`${at}`, { size: STAGE_LIMITS.bytes / 3 })]))
  const kept = partsToKeep(large, PLACES)
  expect([kept.pages.length, kept.cut]).toEqual([3, true])
  const many = Array.from({ length: STAGE_LIMITS.charts + 1 }, (_, at) => song(`${at}`, [{ ...TEXT, id: `${at}` }]))
  expect(partsToKeep(many, PLACES)).toMatchObject({ cut: true, pages: { length: STAGE_LIMITS.charts } })
})

test('why a list could not be kept', () => {
  expect(keepReason(new KeepProblem('gone'))).toBe('gone')
  expect(keepReason(new DOMException('', 'QuotaExceededError'))).toBe('full')
  expect(keepReason(new DOMException('', 'AbortError'))).toBe('cancelled')
  expect(keepReason(new TypeError('Failed to fetch'))).toBe('offline')
})
