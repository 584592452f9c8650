import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { ownRepertoire } from '@/db/repertoires'
import { chartFiles, charts } from '@/db/schema'
import { newId } from '@/db/schema/columns'
import { addShareLink } from '@/db/share-link-changes'
import { removeSongs } from '@/db/song-changes'
import { createMusician, createSession, createSong, createSongs } from '@/e2e/factories'
import { EXPORT_FORMATS } from '@/lib/export/formats'
import { readSongs } from '@/lib/import/read-songs'
import type { Musician } from '@/lib/musician'
import { EXPORTS } from '@/lib/rate-limit'
import { shareToken } from '@/lib/share-address'
import { GET as GET_EVERYTHING } from './everything/route'
import { GET, POST } from './route'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
}))

let musician: Musician

beforeEach(async () => {
  musician = await createMusician()
  jar.set('soleil', await createSession(musician))
})

const ask = (query: string) => GET(new NextRequest(`http://localhost:3000/api/export?${query}`))
const bytes = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())

function send(fields: [string, string][]) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  return POST(new NextRequest('http://localhost:3000/api/export', { method: 'POST', body }))
}

async function titles(answer: Response): Promise<string[]> {
  return (await readSongs(await bytes(answer), 'list')).songs.map(({ title }) => title)
}

test.each(EXPORT_FORMATS)('the whole repertoire as %s, and nobody else’s songs', async (format) => {
  await createSongs(musician, [
    { title: 'Ábalone', artist: 'Somebody' },
    { title: 'Zebra', artist: 'Anybody' },
  ])
  await removeSongs(ownRepertoire(musician), [await createSong(musician, { title: 'Gone' })])
  await createSong(await createMusician(), { title: 'Theirs' })
  const answer = await ask(`format=${format}`)
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="SOLEil \d{4}-\d\d-\d\d\.\w+"; filename\*=/,
  )
  expect(await titles(answer)).toEqual(['Ábalone', 'Zebra'])
})

test('what the filter of the list shows, in its order and named after it', async () => {
  await createSongs(musician, [
    { title: 'A', genre: 'Čoček “!”', tempo: 90 },
    { title: 'B', genre: 'Čoček “!”', tempo: 60 },
    { title: 'C', genre: 'Jazz' },
  ])
  const answer = await ask(`format=csv&sort=tempo&genre=${encodeURIComponent('Čoček “!”')}`)
  expect(await titles(answer)).toEqual(['B', 'A'])
  const name = answer.headers.get('content-disposition')!
  expect(name).toContain('filename="SOLEil Cocek _!_ ')
  expect(name).toContain(`filename*=UTF-8''SOLEil%20%C4%8Co%C4%8Dek%20%E2%80%9C%21%E2%80%9D%20`.replace('%21', '!'))
})

test('the ticked songs and no others, and none of another musician', async () => {
  const [one] = [await createSong(musician, { title: 'One' }), await createSong(musician, { title: 'Two' })]
  const theirs = await createSong(await createMusician(), { title: 'Theirs' })
  const form: [string, string][] = [one, theirs].map((id) => ['song', id])
  expect(await titles(await send([...form, ['format', 'csv']]))).toEqual(['One'])
})

test('with nothing ticked one is asked what should go out', async () => {
  const answer = await send([['format', 'csv']])
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/export?nothing'])
})

test('more songs than fit into one batch come out whole and once', async () => {
  const many = Array.from({ length: 2_345 }, (_, at) => ({ title: `Song ${at % 1_100}`, tempo: at % 3 ? 100 : null }))
  await createSongs(musician, many)
  for (const sort of ['title', 'artist', 'key', 'tempo', 'recent']) {
    const found = await titles(await ask(`format=csv&sort=${sort}`))
    expect(found.sort()).toEqual(many.map(({ title }) => title).sort())
  }
})

test('everything in one file: songs that can be brought in again, trash, account and history, and no secret', async () => {
  const own = ownRepertoire(musician)
  const kept = await createSong(musician, { title: 'Kept', notes: 'with "quotes"' })
  const [fileId, of] = [newId(), { repertoireId: own.id, songId: kept }]
  await db()
    .insert(chartFiles)
    .values({
      ...{ id: fileId, repertoireId: own.id, name: 'Kept.pdf', type: 'application/pdf', size: 3 },
      ...{ sha256: 'x', content: Buffer.from([0, 255, 37]) },
    })
  await db()
    .insert(charts)
    .values([
      { ...of, kind: 'chord chart', text: '[Dm]Kept' },
      { ...of, kind: 'part', transposition: 'Eb', fileId },
    ])
  await removeSongs(own, [await createSong(musician, { title: 'Gone' })])
  const formKey = randomUUID()
  await addShareLink(own, { title: 'For the drummer', filter: {}, ending: null, passcode: 'secret' }, formKey)
  const other = await createMusician()
  for (const title of ['Theirs', 'Theirs and gone']) {
    const songId = await createSong(other, { title })
    const chart = { repertoireId: other.repertoireId, songId, kind: 'chord chart' as const }
    await db()
      .insert(charts)
      .values({ ...chart, text: 'Theirs' })
    if (title !== 'Theirs') await removeSongs(ownRepertoire(other), [songId])
  }
  const answer = await GET_EVERYTHING()
  const text = new TextDecoder().decode(await bytes(answer))
  expect(JSON.parse(text)).toMatchObject({
    soleil: 1,
    musician: { name: musician.name },
    shareLinks: [{ title: 'For the drummer' }],
    devices: [{ device: 'Chrome on Linux' }],
    songs: [{ title: 'Kept', notes: 'with "quotes"', createdAt: expect.any(String) }],
    trash: [{ title: 'Gone', deletedAt: expect.any(String) }],
    charts: [
      { title: 'Kept', text: '[Dm]Kept' },
      { transposition: 'Eb', file: { name: 'Kept.pdf', content: 'AP8l' } },
    ],
    history: expect.arrayContaining([expect.objectContaining({ verb: 'remove' })]),
  })
  const { songs } = await readSongs(Buffer.from(text), 'everything.json')
  expect(songs).toMatchObject([{ title: 'Kept', charts: [{ kind: 'chord chart', text: '[Dm]Kept' }] }])
  for (const secret of ['Theirs', shareToken(musician.id, formKey), jar.get('soleil')!, 'Hash'])
    expect(text).not.toContain(secret)
})

test.each(['chordpro', 'chordpro-zip', 'json'])(
  'the charts in text go along as %s, and nobody else’s',
  async (format) => {
    const other = await createMusician()
    for (const one of [musician, other]) {
      const of = { repertoireId: one.repertoireId, songId: await createSong(one, { title: 'Sun', artist: one.name }) }
      const text = one === other ? '[C]Theirs' : '[C]Mine'
      await db()
        .insert(charts)
        .values([
          { ...of, kind: 'chord chart', text },
          { ...of, kind: 'part', driveFileId: 'a'.repeat(20) },
          { ...of, kind: 'chord chart', text: '[C]Removed', deletedAt: new Date() },
        ])
    }
    const { songs } = await readSongs(await bytes(await ask(`format=${format}`)), 'list')
    expect(songs.map(({ title, charts }) => [title, charts?.map(({ text }) => text)])).toEqual([['Sun', ['[C]Mine']]])
  },
)

test('nobody gets a file without signing in, nor a format that does not exist', async () => {
  expect((await ask('format=exe')).status).toBe(400)
  jar.clear()
  for (const answer of [await ask('format=csv'), await send([['song', randomUUID()]]), await GET_EVERYTHING()])
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?from=/export'])
})

test('too many files in a short time are refused in words', async () => {
  for (let tries = 0; tries < EXPORTS.tries; tries++) expect((await ask('format=text')).status).toBe(200)
  const answer = await ask('format=text')
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '300'])
})

test('a download that is given up asks the database for no more', async () => {
  await createSongs(
    musician,
    Array.from({ length: 3_000 }, (_, at) => ({ title: `Song ${at}` })),
  )
  const reader = (await ask('format=csv')).body!.getReader()
  await reader.read()
  await reader.cancel()
  expect(await reader.read()).toEqual({ done: true, value: undefined })
})
