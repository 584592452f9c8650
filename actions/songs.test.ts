import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { ownRepertoire } from '@/db/repertoires'
import { findSong, findSongs } from '@/db/songs'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { IDLE } from '@/lib/action-state'
import type { Musician } from '@/lib/musician'
import { addSong, changeSelection, changeSong, removeSong, restoreSong } from './songs'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}))
vi.mock('next/cache', () => ({ refresh: () => {} }))

let musician: Musician
let theirs: string

beforeEach(async () => {
  musician = await createMusician()
  theirs = await createSong(await createMusician(), { title: 'Theirs' })
  jar.set('soleil', await createSession(musician))
})

const mine = async () => (await findSongs(ownRepertoire(musician), { filter: {}, sort: 'title' })).songs

test('nobody adds, changes, removes or brings back anything', async () => {
  jar.clear()
  for (const action of [addSong, changeSong, removeSong, restoreSong, changeSelection]) {
    await expect(action(IDLE, form({ id: theirs, song: theirs, verb: 'remove' }))).rejects.toThrow('NEXT_REDIRECT')
  }
})

test("another musician's song is as absent as one that never was", async () => {
  for (const id of [theirs, randomUUID()]) {
    const changed = await changeSong(IDLE, form({ id, version: '1', title: 'Stolen' }))
    expect(changed).toMatchObject({ status: 'failed', values: { title: 'Stolen' } })
    await expect(removeSong(IDLE, form({ id }))).rejects.toThrow('NEXT_REDIRECT')
    expect(await restoreSong(IDLE, form({ id }))).toMatchObject({ message: 'Nothing was left to bring back.' })
    expect(await changeSelection(IDLE, form({ verb: 'ready', song: id }))).toMatchObject({
      message: 'Changed 0 songs.',
    })
    expect(await changeSelection(IDLE, form({ verb: 'remove', song: id }))).toMatchObject({ removed: [] })
  }
})

test('an id, a version or a verb that is none is refused in words, and what was typed comes back', async () => {
  for (const fields of [{ id: 'x', version: '1' }, { id: randomUUID(), version: 'one' }, {}] as Record<
    string,
    string
  >[]) {
    const answer = await changeSong(IDLE, form({ ...fields, title: 'Typed' }))
    expect(answer).toMatchObject({ status: 'invalid', values: { title: 'Typed' } })
  }
  expect(await changeSelection(IDLE, form({ verb: 'burn', song: randomUUID() }))).toMatchObject({ status: 'invalid' })
  expect(await changeSelection(IDLE, form({ verb: 'remove' }))).toMatchObject({
    errors: { song: 'Tick the songs first.' },
  })
})

test('fields that a form does not have change nothing of a row', async () => {
  const smuggled = {
    repertoireId: randomUUID(),
    version: '99',
    search: 'x',
    addedBy: randomUUID(),
    deletedAt: '2020-01-01',
  }
  const added = addSong(IDLE, form({ formKey: randomUUID(), title: 'Mine', ...smuggled }))
  await expect(added).rejects.toThrow('NEXT_REDIRECT')
  const [song] = await mine()
  expect(await findSong(ownRepertoire(musician), song!.id)).toMatchObject({ title: 'Mine', version: 1 })
})

test('a form that arrives twice adds once, and with other content not at all', async () => {
  const formKey = randomUUID()
  await expect(addSong(IDLE, form({ formKey, title: 'Once' }))).rejects.toThrow('NEXT_REDIRECT')
  await expect(addSong(IDLE, form({ formKey, title: 'Once' }))).rejects.toThrow('NEXT_REDIRECT')
  const other = await addSong(IDLE, form({ formKey, title: 'Another' }))
  expect(other).toMatchObject({ status: 'failed', values: { title: 'Another' } })
  expect(await mine()).toHaveLength(1)
})

function form(fields: Record<string, string>): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.set(name, value)
  return made
}
