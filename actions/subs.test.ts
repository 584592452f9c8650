import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { createBand, createMember } from '@/db/band-factories'
import { findLog } from '@/db/band-log'
import type { Member } from '@/db/band-membership'
import { db } from '@/db/client'
import { bandRepertoire, type Writable, writableBandRepertoire } from '@/db/repertoires'
import { bandPlays } from '@/db/schema'
import { addSong, changeSong } from '@/db/song-changes'
import { findSong } from '@/db/songs'
import { createMusician, createSession } from '@/e2e/factories'
import { type FormAction, IDLE } from '@/lib/action-state'
import { songKey } from '@/lib/music/song-identity'
import { EMPTY_SONG } from '@/lib/songs'
import { NOT_ALLOWED } from './band-action'
import { undoChange } from './band-log'
import { notePlayed } from './together'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}))
vi.mock('next/cache', () => ({ refresh: () => {} }))

const SONG = { ...EMPTY_SONG, title: 'So What', key: 'Dm' }
const REFUSED = { status: 'failed', message: NOT_ALLOWED }

let owner: Member
let sub: Member
let ours: Writable
let songId: string

beforeEach(async () => {
  owner = await createBand(await createMusician('Olga'))
  sub = await createMember(owner.bandId, await createMusician('Sue'), { role: 'sub' })
  ours = writableBandRepertoire(owner)!
  songId = await addSong(ours, SONG, randomUUID())
})

async function send(who: Member, action: FormAction, fields: Record<string, string>) {
  jar.set('soleil', await createSession(who.musician))
  const form = new FormData()
  for (const [name, value] of Object.entries({ band: who.bandId, ...fields })) form.set(name, value)
  return action(IDLE, form)
}

test('a sub undoes no change of the band’s songs', async () => {
  await changeSong(ours, { id: songId, version: 1 }, { ...SONG, key: 'Bb' })
  const { id } = (await findLog(owner)).entries.find(({ verb }) => verb === 'change')!
  const key = async () => (await findSong(bandRepertoire(owner), songId))!.key
  expect(await send(sub, undoChange, { id })).toMatchObject(REFUSED)
  expect(await key()).toBe('Bb')
  expect(await send(owner, undoChange, { id })).toMatchObject({ status: 'done' })
  expect(await key()).toBe('Dm')
})

test('a sub notes nothing as played', async () => {
  const [day, played] = [new Date().toISOString().slice(0, 10), songKey('So What', null)]
  const noted = () => db().select({ by: bandPlays.playedBy }).from(bandPlays).where(eq(bandPlays.bandId, owner.bandId))
  expect(await send(sub, notePlayed, { who: '', day, played })).toMatchObject(REFUSED)
  expect(await noted()).toEqual([])
  expect(await send(owner, notePlayed, { who: '', day, played })).toMatchObject({ status: 'done' })
  expect(await noted()).toEqual([{ by: owner.musician.id }])
})
