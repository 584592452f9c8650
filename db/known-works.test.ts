import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { db } from './client'
import { knownWorks } from './known-works'
import { ownRepertoire } from './repertoires'
import { songs } from './schema'
import { readVocabularies, type Vocabulary } from './vocabulary'

let nina: Musician
let id: string
let vocabulary: Vocabulary

beforeEach(async () => {
  nina = await createMusician('Nina')
  id = await createSong(nina, { title: 'Blue Bossa' })
  vocabulary = (await readVocabularies([ownRepertoire(nina)]))[0]!
})

/** The works with this word that Nina’s words know, looked for in the repertoire of this musician. */
const worksOf = (musician: Musician) =>
  knownWorks(
    [{ from: ownRepertoire(musician), source: 0, wanted: [['blue']], vocabulary }],
    { search: '', work: '' },
    50,
  )

test('what is known of a repertoire’s words leads to its own songs, and to nothing in another', async () => {
  expect(await worksOf(nina)).toMatchObject([{ found: 1, places: [{ source: 0, id, title: 'Blue Bossa' }] }])
  expect(await worksOf(await createMusician('Other'))).toBeUndefined()
})

test('a song that has gone since its words were kept is not found by them', async () => {
  // Without a new version, as if it happened between the two statements of a search.
  await db().update(songs).set({ deletedAt: new Date() }).where(eq(songs.id, id))
  expect(await worksOf(nina)).toBeUndefined()
})
