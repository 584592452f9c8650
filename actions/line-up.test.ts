import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { createBand, createMember } from '@/db/band-factories'
import type { Member } from '@/db/band-membership'
import { findPlayers } from '@/db/line-up'
import { ownRepertoire } from '@/db/repertoires'
import { addShareLink } from '@/db/share-link-changes'
import { findSongs } from '@/db/songs'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { type FormAction, IDLE } from '@/lib/action-state'
import { songKey } from '@/lib/music/song-identity'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { addGuest } from './guests'
import { learnSong } from './learning'

const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers({ 'x-forwarded-for': client }),
}))
vi.mock('next/cache', () => ({ refresh: () => {} }))

let client = ''
let band: Member
let nina: Musician
let otto: Musician

beforeEach(async () => {
  client = `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 250)).join('.')}`
  ;[nina, otto] = [await createMusician('Nina'), await createMusician('Otto')]
  band = await createBand(nina)
  await createMember(band.bandId, nina, { role: 'owner' })
  await createMember(band.bandId, otto)
})

async function send(action: FormAction, fields: Record<string, string>) {
  jar.set('soleil', await createSession(nina))
  const form = new FormData()
  for (const [name, value] of Object.entries({ band: band.bandId, formKey: randomUUID(), ...fields }))
    form.set(name, value)
  try {
    return await action(IDLE, form)
  } catch (error) {
    const { digest } = error as { digest?: string }
    return { status: 'left', to: digest?.split(';')[2] }
  }
}

const learn = (title: string) => send(learnSong, { work: songKey(title, null) })
const mine = async () =>
  (await findSongs(ownRepertoire(nina), { filter: {}, sort: 'title' })).songs.map(({ title, readiness }) => [
    title,
    readiness,
  ])

test('what another shares is learnt once, and a wish becomes it', async () => {
  await createSong(otto, { title: 'New', readiness: 'ready' })
  await createSong(otto, { title: 'Wished', readiness: 'ready' })
  await createSong(nina, { title: 'Wished', readiness: 'wish' })
  for (const title of ['New', 'New', 'Wished']) expect(await learn(title)).toMatchObject({ status: 'done' })
  expect(await mine()).toEqual([
    ['New', 'learning'],
    ['Wished', 'learning'],
  ])
})

test('asking to learn what one has ready, or what nobody shares, changes nothing', async () => {
  await createSong(nina, { title: 'Mine', readiness: 'ready' })
  await createSong(nina, { title: 'Unsaid' })
  await createSong(otto, { title: 'Hidden', readiness: 'ready' })
  await createMember(band.bandId, otto, { shares: 'nothing' })
  expect(await learn('Mine')).toMatchObject({ status: 'done' })
  expect(await learn('Unsaid')).toMatchObject({ status: 'done' })
  expect(await learn('Hidden')).toMatchObject({ status: 'failed' })
  expect(await mine()).toEqual([
    ['Mine', 'ready'],
    ['Unsaid', null],
  ])
})

test('a guest’s link with a passcode is read with that alone, and guessing ends', async () => {
  const sub = await createMusician('Sub')
  await createSong(sub, { title: 'So What' })
  const formKey = randomUUID()
  const link = { title: 'All', filter: {}, ending: null, passcode: 'blue bossa' }
  await addShareLink(ownRepertoire(sub), link, formKey)
  const address = `https://example.test/s/${shareToken(sub.id, formKey)}`
  const ask = (passcode: string) => send(addGuest, { name: 'Sub', address, passcode })
  const wrong = { status: 'invalid', errors: { passcode: expect.any(String) } }
  expect(await ask('')).toMatchObject(wrong)
  expect(await ask('so what')).toMatchObject(wrong)
  const guests = async () => (await findPlayers(band)).filter(({ kind }) => kind === 'guest')
  expect(await guests()).toEqual([])
  expect(await ask('blue bossa')).toEqual({ status: 'left', to: `/bands/${band.bandId}/together/guests?added` })
  expect(await guests()).toMatchObject([{ name: 'Sub', hasSongs: true }])
  for (let tries = 0; tries < 6; tries++) await ask(`guess ${tries}`)
  expect(await ask('blue bossa')).toMatchObject({ errors: { passcode: expect.stringContaining('too many') } })
})
