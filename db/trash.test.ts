import { and, eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { db } from './client'
import { ownRepertoire, type Writable } from './repertoires'
import { auditLog } from './schema'
import { removeSongs, restoreSongs } from './song-changes'
import { findSong } from './songs'
import { findRemovedSong, findTrash } from './trash'

let own: Writable
let there: string
let removed: string

beforeEach(async () => {
  const nina = await createMusician()
  own = ownRepertoire(nina)
  ;[there, removed] = [await createSong(nina, { title: 'There' }), await createSong(nina, { title: 'Removed' })]
  await removeSongs(own, [removed])
})

test('a song is found in the trash while it lies there, by whose it is alone', async () => {
  expect(await findRemovedSong(own, removed)).toEqual({ id: removed, title: 'Removed' })
  expect(await findRemovedSong(own, there)).toBeUndefined()
  const other = ownRepertoire(await createMusician('Other'))
  expect([await findRemovedSong(other, removed), await findTrash(other)]).toEqual([undefined, []])
})

test('what is not in the trash is not brought back: its version stays, and nothing is told of it', async () => {
  expect(await restoreSongs(own, [there, removed])).toEqual([removed])
  expect((await findSong(own, there))?.version).toBe(1)
  const restored = and(eq(auditLog.repertoireId, own.id), eq(auditLog.verb, 'restore'))
  expect(await db().select({ id: auditLog.subjectId }).from(auditLog).where(restored)).toEqual([{ id: removed }])
})
