import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { db } from '@/db/client'
import { createImport } from '@/db/import-factories'
import { ownRepertoire } from '@/db/repertoires'
import { columnChoices, importAdditions, importChanges, imports } from '@/db/schema'
import { addShareLink } from '@/db/share-link-changes'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { withClient } from '../postgres/databases.mjs'
import { addAwkwardBandLife } from './awkward-band'
import { SAME_WORDS, sumOf } from './copy-out'
import { findTables } from './tables'

export const newFolder = () => mkdtempSync(join(tmpdir(), 'soleil-backup-'))

const AWKWARD = [
  { title: '🎷 Ünïcödé 歩こう רשימה', artist: null, notes: 'a\tb\nc\r\n\\. and \\N and \\\\ “quotes” \' "' },
  { title: '\\.', artist: '\\N', notes: '\\.\n\\.\n' },
  { title: 'Tags', artist: '{"a","b"}', tags: ['with, comma', 'with "quotes"', 'back\\slash', '🎺', '{}'] },
  { title: 'Empty', artist: null, tags: [], chartTypes: ['guitar', 'bass clef'], key: 'F#m', tempo: 400, capo: 0 },
  { title: 'Control \u0001\u0008\u000b\u007f\u2028', artist: 'NaN', genre: 'null' },
]

/** A musician with everything a backup could stumble over, in every table. */
export async function createAwkwardWorld(name = "Nina “the Fox” 🦊 O'Neil") {
  const musician = await createMusician(name)
  const token = await createSession(musician, 'Device\twith\ttabs')
  const songs = []
  for (const song of AWKWARD) songs.push(await createSong(musician, song as never))
  const importId = await createImport(musician, 'Title,Artist\nA,B\n')
  const band = await addAwkwardBandLife(musician, songs[0]!)
  await db()
    .insert(imports)
    .values({
      ...{
        repertoireId: musician.repertoireId,
        createdBy: musician.id,
        fileName: 'all bytes.gz',
        status: 'done' as const,
      },
      file: createHash('shake256', { outputLength: 70_000 }).digest(),
    })
  await db()
    .insert(importChanges)
    .values({ importId, songId: songs[0]!, before: { title: '\\x "{}" \n' }, versionAfter: 2 })
  await db()
    .insert(importAdditions)
    .values({ importId, place: 0, songIds: [songs[1]!, randomUUID()] })
  await db()
    .insert(columnChoices)
    .values({ userId: musician.id, headers: 'a\\b\t', columns: { 0: 'title', 1: null } })
  const link = { title: 'Wedding set', filter: {}, ending: null, passcode: null }
  await addShareLink(ownRepertoire(musician), link, randomUUID())
  return { musician, token, band }
}

/** What every table holds now. */
export function everything(url: string) {
  return withClient(url, async (client) => {
    await client.query(`BEGIN; ${SAME_WORDS}`)
    const sums = []
    for (const table of await findTables(client)) sums.push(await sumOf(client, table))
    return sums
  })
}
