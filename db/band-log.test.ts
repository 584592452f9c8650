import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { isUndoable, logDifferences, logWords } from '@/lib/band-log'
import { EMPTY_SONG } from '@/lib/songs'
import { createBand, createMember } from './band-factories'
import { findLog } from './band-log'
import { removeMember } from './band-member-changes'
import type { Member } from './band-membership'
import { changing, record } from './changes'
import { db } from './client'
import { type Writable, writableBandRepertoire } from './repertoires'
import { addSong, changeSong, removeSongs } from './song-changes'
import { undoChange } from './song-undo'
import { findSong } from './songs'

let owner: Member
let ours: Writable
let stranger: Member

beforeEach(async () => {
  owner = await createBand(await createMusician('Olga'), 'The Openers')
  ours = writableBandRepertoire(owner)!
  stranger = await createBand(await createMusician('Strange'))
})

const SONG = { ...EMPTY_SONG, title: 'So What', key: 'Dm', tempo: 136 }
const add = () => addSong(ours, SONG, randomUUID())
const last = async (verb: string) => (await findLog(owner)).entries.find((entry) => entry.verb === verb)!

describe('the log', () => {
  test('says who did what, the last first, in words', async () => {
    const mo = await createMember(owner.bandId, await createMusician('Mo'))
    const id = await addSong(writableBandRepertoire(mo)!, SONG, randomUUID())
    await changeSong(ours, { id, version: 1 }, { ...SONG, key: 'Bb', notes: null })
    await removeMember(owner, mo.musician.id)
    const { entries } = await findLog(owner)
    const told = entries.map((entry) => [entry.who, ...logWords(entry), entry.title ?? entry.whom])
    expect(told).toEqual([
      ['Olga', 'took ', ' out of the band', 'Mo'],
      ['Olga', 'changed ', '', 'So What'],
      ['Mo', 'added ', '', 'So What'],
      ['Olga', 'founded the band', null, null],
    ])
    expect(entries.map(logDifferences)).toEqual([
      [{ label: 'Role', from: 'Member', to: undefined }],
      [{ label: 'Key', from: 'Dm', to: 'B♭' }],
      [],
      [],
    ])
    expect(entries.map(isUndoable)).toEqual([false, true, true, false])
  })

  test('comes in pages, without a gap and without a repeat, and is of this band alone', async () => {
    const many = Array.from({ length: 120 }, (_, at) => ({
      verb: 'answer',
      subject: 'same song',
      differences: { at: { to: at } },
    }))
    await record(db(), { musicianId: owner.musician.id, repertoireId: owner.repertoireId }, many)
    const seen: string[] = []
    let after: string | undefined
    do {
      const { entries, next } = await findLog(owner, after)
      seen.push(...entries.map(({ id }) => id))
      after = next ?? undefined
    } while (after)
    expect(seen).toHaveLength(121)
    expect(new Set(seen).size).toBe(121)
    expect(seen).toEqual(seen.toSorted().reverse())
    expect((await findLog(stranger, seen[0])).entries.map(({ verb }) => verb)).toEqual(['add'])
    expect((await findLog(owner, 'no id')).entries).toHaveLength(50)
  })
})

test('the log names no song of another repertoire', async () => {
  const theirs = await addSong(writableBandRepertoire(stranger)!, { ...SONG, title: 'Secret' }, randomUUID())
  const entry = { verb: 'add', subject: 'song' }
  const entries = [theirs, await add()].map((subjectId) => ({ ...entry, subjectId }))
  await record(db(), { musicianId: owner.musician.id, repertoireId: owner.repertoireId }, entries)
  const told = (await findLog(owner)).entries.slice(0, 2).map(({ subjectId, title }) => [subjectId, title])
  expect(told).toEqual([
    [entries[1]!.subjectId, 'So What'],
    [theirs, null],
  ])
})

describe('undo', () => {
  test('puts back the fields of one change, is a change itself, and can be undone', async () => {
    const id = await add()
    await changeSong(ours, { id, version: 1 }, { ...SONG, key: 'Bb', tempo: 90 })
    const { id: entry } = await last('change')
    expect(await undoChange(ours, entry)).toEqual({ outcome: 'done', kept: [] })
    expect(await findSong(ours, id)).toMatchObject({ key: 'Dm', tempo: 136, version: 3 })
    expect(await undoChange(ours, entry)).toEqual({ outcome: 'nothing', kept: [] })
    expect(await undoChange(ours, (await last('undo')).id)).toEqual({ outcome: 'done', kept: [] })
    expect(await findSong(ours, id)).toMatchObject({ key: 'Bb', tempo: 90 })
  })

  test('leaves what was changed since, and says which', async () => {
    const id = await add()
    await changeSong(ours, { id, version: 1 }, { ...SONG, key: 'Bb', tempo: 90 })
    const { id: entry } = await last('change')
    await changeSong(ours, { id, version: 2 }, { ...SONG, key: 'G', tempo: 90 })
    expect(await undoChange(ours, entry)).toEqual({ outcome: 'done', kept: ['key'] })
    expect(await findSong(ours, id)).toMatchObject({ key: 'G', tempo: 136 })
  })

  test('brings a removed song back, and takes an added one away', async () => {
    const id = await add()
    await removeSongs(ours, [id])
    const { id: removal } = await last('remove')
    expect(await undoChange(ours, removal)).toMatchObject({ outcome: 'done' })
    expect(await findSong(ours, id)).toMatchObject({ title: 'So What' })
    expect(await undoChange(ours, removal)).toMatchObject({ outcome: 'nothing' })
    const { entries } = await findLog(owner)
    const addition = entries.find(({ verb, subject }) => verb === 'add' && subject === 'song')!
    expect(await undoChange(ours, addition.id)).toMatchObject({ outcome: 'done' })
    expect(await findSong(ours, id)).toBeUndefined()
  })

  test('of a song that was brought from elsewhere takes it away', async () => {
    const id = await add()
    await changing(ours, async () => ({ result: null, entries: [{ verb: 'bring', subject: 'song', subjectId: id }] }))
    const brought = await last('bring')
    expect(isUndoable(brought)).toBe(true)
    expect(await undoChange(ours, brought.id)).toMatchObject({ outcome: 'done' })
    expect(await findSong(ours, id)).toBeUndefined()
  })

  test('of a change waits while the song is in the trash', async () => {
    const id = await add()
    await changeSong(ours, { id, version: 1 }, { ...SONG, key: 'Bb' })
    const { id: entry } = await last('change')
    await removeSongs(ours, [id])
    expect(await undoChange(ours, entry)).toMatchObject({ outcome: 'removed' })
  })

  test('of one song leaves every other where it is', async () => {
    const theirs = writableBandRepertoire(stranger)!
    const [first, second, third] = [await add(), await add(), await addSong(theirs, SONG, randomUUID())]
    await removeSongs(ours, [first])
    const { id: removal } = await last('remove')
    await removeSongs(ours, [second])
    expect(await undoChange(ours, removal)).toEqual({ outcome: 'done', kept: [] })
    expect(await findSong(ours, first)).toMatchObject({ version: 3 })
    expect(await findSong(ours, second)).toBeUndefined()
    expect(await undoChange(ours, (await last('restore')).id)).toEqual({ outcome: 'done', kept: [] })
    expect(await findSong(ours, first)).toBeUndefined()
    expect(await findSong(theirs, third)).toMatchObject({ version: 1 })
  })

  test('is for changes of this band’s songs alone', async () => {
    const id = await add()
    await changeSong(ours, { id, version: 1 }, { ...SONG, key: 'Bb' })
    const { id: entry } = await last('change')
    expect(await undoChange(writableBandRepertoire(stranger)!, entry)).toMatchObject({ outcome: 'gone' })
    const founding = (await findLog(owner)).entries.at(-1)!
    expect(await undoChange(ours, founding.id)).toMatchObject({ outcome: 'gone' })
    expect(await findSong(ours, id)).toMatchObject({ key: 'Bb' })
  })
})
