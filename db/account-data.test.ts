import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { exportedHistory, findAccountData } from './account-data'
import { createBand } from './band-factories'
import { db } from './client'
import { createImport } from './import-factories'
import { ownRepertoire } from './repertoires'
import { setlistSongs, setlists, songAnswers } from './schema'
import { newId } from './schema/columns'
import { addShareLink } from './share-link-changes'

let nina: Musician

beforeEach(async () => {
  nina = await createMusician('Nina')
  for (const musician of [nina, await createMusician('Otto')]) await leaveTraces(musician)
})

/** Something of each kind that is kept of a musician, with their name in it. */
async function leaveTraces(musician: Musician) {
  const { name, repertoireId } = musician
  await createSession(musician, `${name}’s phone`)
  await createBand(musician, `${name}’s band`)
  await createSong(musician, { title: `${name}’s song` })
  await createImport(musician, 'Title\nSong', `${name}.csv`)
  const link = { title: `${name}’s link`, filter: {}, ending: null, passcode: null }
  await addShareLink(ownRepertoire(musician), link, randomUUID())
  const setlistId = newId()
  await db()
    .insert(setlists)
    .values({ id: setlistId, repertoireId, title: `${name}’s set` })
  await db()
    .insert(setlistSongs)
    .values({ setlistId, position: 1, songKey: 'x', title: `${name}’s place` })
  await db()
    .insert(songAnswers)
    .values({ repertoireId, keyA: `${name} a`, keyB: `${name} b`, answer: 'same' })
}

test('what is kept of a musician is all of theirs and nobody else’s', async () => {
  const kept = await findAccountData(nina, ownRepertoire(nina))
  expect(kept).toMatchObject({
    musician: { name: 'Nina' },
    bands: [{ band: 'Nina’s band', role: 'owner' }],
    shareLinks: [{ title: 'Nina’s link' }],
    imports: [{ fileName: 'Nina.csv' }],
    setlists: [{ title: 'Nina’s set', songs: [{ title: 'Nina’s place' }] }],
    answers: [{ keyA: 'Nina a', answer: 'same' }],
    devices: [{ device: 'Nina’s phone' }],
  })
  expect(JSON.stringify(kept)).not.toContain('Otto')
})

test('the songs of a setlist are those of one’s own, in its order', async () => {
  const { setlists: kept } = await findAccountData(nina, ownRepertoire(nina))
  expect(kept.flatMap((list) => list.songs)).toMatchObject([{ title: 'Nina’s place' }])
})

test('so is what happened in their repertoire', async () => {
  const entries = []
  for await (const batch of exportedHistory(ownRepertoire(nina))) entries.push(...batch)
  expect(entries.length).toBeGreaterThan(0)
  expect(JSON.stringify(entries)).toContain('Nina’s song')
  expect(JSON.stringify(entries)).not.toContain('Otto')
})
