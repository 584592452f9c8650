import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { createBand, createMember } from '@/db/band-factories'
import { addChart as add } from '@/db/chart-changes'
import { findChart, findCharts } from '@/db/charts'
import { bandRepertoire, ownRepertoire, writableBandRepertoire } from '@/db/repertoires'
import { addSong } from '@/db/song-changes'
import { findReading } from '@/db/song-readings'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { IDLE } from '@/lib/action-state'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { addChart, changeChart, removeChart, restoreChart } from './charts'
import { chooseView, keepReading } from './charts-reading'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
  headers: async () => new Headers(),
}))
vi.mock('next/cache', () => ({ refresh: () => {} }))

let musician: Musician
let songId: string
beforeEach(async () => {
  jar.clear()
  musician = await createMusician()
  songId = await createSong(musician, { title: 'So What' })
  jar.set('soleil', await createSession(musician))
})

function form(fields: Record<string, string>) {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}
const mine = () => findCharts(ownRepertoire(musician), songId)
const send = (fields: Record<string, string>) =>
  addChart(IDLE, form({ song: songId, formKey: randomUUID(), ...fields }))

test('a pasted sheet becomes ChordPro, or stays as it was pasted', async () => {
  const pasted = 'Am       G\nHello my friend'
  await expect(send({ text: pasted })).rejects.toThrow('NEXT_REDIRECT')
  await expect(send({ text: pasted, paste: 'keep' })).rejects.toThrow('NEXT_REDIRECT')
  const texts = await Promise.all(
    (await mine()).map(async ({ id }) => (await findChart(ownRepertoire(musician), songId, id))?.text),
  )
  expect(texts[0]).toContain('[Am]Hello my [G]friend')
  expect(texts[1]).toBe(pasted)
})

test('a chart that is too long, empty, or for no key SOLEil knows is refused in words and comes back', async () => {
  const long = await send({ text: 'x'.repeat(200_001), label: 'Kept' })
  expect(long).toMatchObject({
    errors: { text: expect.stringContaining('200,000 characters; this one has 200,001') },
    values: { label: 'Kept' },
  })
  expect(await send({ text: '  ' })).toMatchObject({ errors: { text: 'Write or paste the chart first.' } })
  expect(await send({ text: 'la', key: 'purple' })).toMatchObject({ errors: { key: expect.any(String) } })
  expect(await send({ drive: 'https://example.test/x' })).toMatchObject({ errors: { drive: expect.any(String) } })
  expect(await mine()).toHaveLength(0)
})

test("nobody changes, removes, reads in a key of their own or brings back another's chart", async () => {
  await expect(send({ text: '[C]la' })).rejects.toThrow('NEXT_REDIRECT')
  const [chart] = await mine()
  const [other, one] = [await createMusician(), { song: songId, id: chart!.id }]
  jar.set('soleil', await createSession(other))
  expect(await send({ text: 'mine' })).toMatchObject({ status: 'failed', values: { text: 'mine' } })
  expect(await changeChart(IDLE, form({ ...one, version: '1', text: 'mine' }))).toMatchObject({ status: 'failed' })
  await expect(removeChart(IDLE, form(one))).rejects.toThrow('NEXT_REDIRECT')
  expect(await restoreChart(IDLE, form(one))).toMatchObject({ status: 'failed' })
  await expect(keepReading(IDLE, form({ song: songId, key: 'F' }))).rejects.toThrow()
  expect(await mine()).toMatchObject([{ id: chart!.id, version: 1 }])
})

test('a sub, who changes no song of the band, reads it in a key of their own', async () => {
  const owner = await createBand(await createMusician())
  const to = writableBandRepertoire(owner)!
  const song = await addSong(to, { ...EMPTY_SONG, title: 'Ours' }, randomUUID())
  const about = { kind: 'lyrics' as const, label: null, instrument: null, transposition: null, key: null }
  await add(to, song, { ...about, text: 'la', driveFileId: null, driveResourceKey: null }, randomUUID())
  const sub = await createMember(owner.bandId, await createMusician(), { role: 'sub' })
  jar.set('soleil', await createSession(sub.musician))
  expect(await keepReading(IDLE, form({ song, band: owner.bandId, key: 'Eb', capo: '' }))).toMatchObject({
    status: 'done',
  })
  expect(await findReading(sub.musician, song)).toMatchObject({ key: 'Eb', capo: null })
  expect(await findCharts(bandRepertoire(sub), song)).toHaveLength(1)
})

test('how charts are shown is kept on the device, one choice after the other', async () => {
  await chooseView(IDLE, form({ for: 'alto-sax' }))
  await chooseView(IDLE, form({ names: 'german', size: 'enormous' }))
  expect(new URLSearchParams(jar.get('charts'))).toEqual(
    new URLSearchParams('for=alto-sax&names=german&parts=all&diagrams=none&size=3&columns=1'),
  )
})
