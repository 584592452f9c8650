import { beforeEach, expect, test, vi } from 'vitest'
import { createImport, csv, runToTheEnd } from '@/db/import-factories'
import type { DoubtfulRow } from '@/db/import-marks'
import { previewImport } from '@/db/import-preview'
import { findImport } from '@/db/imports'
import { ownRepertoire } from '@/db/repertoires'
import { findSameSongAnswers } from '@/db/same-songs'
import { countSongs } from '@/db/songs'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { type FormAction, IDLE } from '@/lib/action-state'
import type { Musician } from '@/lib/musician'
import { answerDoubts, forgetAnswer } from './import-answers'
import { changeReading } from './import-reading'
import { discardImport, startImport, stopImport, undoImport } from './imports'

const jar = new Map<string, string>()
const later: (() => Promise<void>)[] = []
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}))
vi.mock('next/server', () => ({ after: (work: () => Promise<void>) => later.push(work) }))

let musician: Musician
let id: string

const LIST = csv(['Title', 'Artist', 'Remark'], ['So What', 'Miles Davis', 'Dm'], ['Jóga', 'Björk', 'F#m'])

beforeEach(async () => {
  later.length = 0
  musician = await createMusician()
  id = await createImport(musician, LIST)
  await signIn(musician)
})

async function signIn(musician: Musician) {
  jar.set('soleil', await createSession(musician))
}

/** The answer of an action, or the path it leads to. */
async function send(action: FormAction, fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  try {
    return await action(IDLE, form)
  } catch (error) {
    return (error as { digest: string }).digest.split(';')[2]
  }
}

const songs = async () => (await countSongs(ownRepertoire(musician), {})).songs
const found = () => findImport(ownRepertoire(musician), id)

test('a start answers at once, and the songs are written after the answer', async () => {
  expect(await send(startImport, { id, seen: '{}' })).toBe(`/import/${id}`)
  expect([(await found())!.status, await songs(), later.length]).toEqual(['running', 0, 1])
  await later[0]!()
  expect([(await found())!.status, await songs()]).toEqual(['done', 2])
})

test('two presses start one run', async () => {
  const answers = await Promise.all([send(startImport, { id, seen: '{}' }), send(startImport, { id, seen: '{}' })])
  expect(later).toHaveLength(1)
  expect(answers).toContainEqual(expect.objectContaining({ status: 'failed' }))
})

test('a stop before the end leads back to the dry run', async () => {
  await send(startImport, { id, seen: '{}' })
  expect(await send(stopImport, { id })).toBe(`/import/${id}`)
  await later[0]!()
  expect([(await found())!.status, await songs()]).toEqual(['draft', 0])
})

test('a changed column is read anew; what was only shown stays a guess', async () => {
  const form = {
    id,
    seen: '{}',
    header: 'yes',
    'column-0': 'title',
    'shown-0': 'title',
    'column-2': 'key',
    'shown-2': '',
  }
  expect(await send(changeReading, form)).toBe(`/import/${id}`)
  expect((await found())!.choices).toEqual({ columns: { 2: 'key' }, hasHeader: true })
  const { rows } = await previewImport(ownRepertoire(musician), (await found())!)
  expect(rows.map(({ song }) => song?.key)).toEqual(['Dm', 'F#m'])
  expect(await send(changeReading, form)).toMatchObject({ status: 'failed' })
  expect(await send(startImport, { id, seen: '{}' })).toMatchObject({ status: 'failed' })
})

test.each(['', 'no json', '{"columns":{"0":"price"}}', '{"where":"1=1"}', '{"columns":{"__proto__":"key"}, "x":1}'])(
  'choices that no page made are refused: %s',
  async (seen) => {
    expect(await send(startImport, { id, seen })).toMatchObject({ status: 'invalid' })
    expect(later).toEqual([])
  },
)

test('a list that is discarded leads back to where lists are brought', async () => {
  expect(await send(discardImport, { id })).toBe('/import')
  expect(await found()).toBeUndefined()
})

test('an undo comes once', async () => {
  await runToTheEnd(musician, id)
  expect(await send(undoImport, { id })).toBe(`/import/${id}`)
  expect(await songs()).toBe(0)
  expect(await send(undoImport, { id })).toMatchObject({ status: 'failed' })
})

test('nobody does anything to the import of another', async () => {
  await signIn(await createMusician())
  expect(await send(startImport, { id, seen: '{}' })).toMatchObject({ status: 'failed' })
  expect(await send(changeReading, { id, seen: '{}', header: 'no' })).toMatchObject({ status: 'failed' })
  await send(discardImport, { id })
  expect(await found()).toMatchObject({ status: 'draft', choices: {} })
  await runToTheEnd(musician, id)
  expect(await send(undoImport, { id })).toMatchObject({ status: 'failed' })
  await send(stopImport, { id })
  expect([(await found())!.status, await songs(), later.length]).toEqual(['done', 2, 0])
})

test('who is not signed in is sent to sign in', async () => {
  jar.clear()
  for (const action of [startImport, stopImport, discardImport, undoImport, changeReading])
    expect(await send(action, { id, seen: '{}' })).toBe('/sign-in')
})

test('letters that are on no list are refused, whoever asks for them', async () => {
  expect(await send(changeReading, { id, seen: '{}', encoding: 'utf-7-imap' })).toMatchObject({ status: 'invalid' })
  const forged = JSON.stringify({ encoding: 'hex' })
  expect(await send(changeReading, { id, seen: forged, header: 'no' })).toMatchObject({ status: 'invalid' })
  expect(await found()).toMatchObject({ choices: {} })
  expect(await send(changeReading, { id, seen: '{}', encoding: 'windows-1251' })).toBe(`/import/${id}`)
  expect(await found()).toMatchObject({ choices: { encoding: 'windows-1251' } })
})

test('doubts are answered one by one or all at once, by their musician alone', async () => {
  const own = ownRepertoire(musician)
  for (const artist of ['Abba', 'Aqua'])
    await createSong(musician, { title: `Hurt So ${artist}`, artist: 'Nine Inch Nails' })
  const list = csv(['Title', 'Artist'], ['Hurt So Abba', 'Johnny Cash'], ['Hurt So Aqua', 'Johnny Cash'])
  id = await createImport(musician, list)
  const doubtful = async () =>
    (await previewImport(own, (await found())!)).rows.filter(({ mark }) => mark === 'doubtful')
  const [row] = (await doubtful()) as DoubtfulRow[]
  expect(await send(answerDoubts, { id })).toMatchObject({ status: 'failed' })
  await signIn(await createMusician())
  expect(await send(answerDoubts, { id, all: 'same' })).toMatchObject({ status: 'failed' })
  await signIn(musician)
  expect(await send(answerDoubts, { id, [`answer-${row!.made.songKey}`]: 'none' })).toBe(`/import/${id}`)
  expect(await doubtful()).toHaveLength(1)
  expect(await send(answerDoubts, { id, all: 'same' })).toBe(`/import/${id}`)
  expect((await previewImport(own, (await found())!)).counts).toEqual({
    read: 2,
    added: 1,
    changed: 0,
    same: 1,
    skipped: 0,
  })
  const { keyA, keyB } = (await findSameSongAnswers(own))[0]!
  expect(await send(forgetAnswer, { one: keyA, other: keyB })).toBe('/import/answers')
  expect(await doubtful()).toHaveLength(1)
})
