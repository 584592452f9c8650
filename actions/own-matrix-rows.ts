import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { findDevices } from '@/auth/devices'
import { db } from '@/db/client'
import { changeFileChoices } from '@/db/import-choices'
import { createImport, runToTheEnd } from '@/db/import-factories'
import { claimRun } from '@/db/import-runs'
import { findImport } from '@/db/imports'
import { ownRepertoire } from '@/db/repertoires'
import { answerSameSong } from '@/db/same-songs'
import { imports } from '@/db/schema'
import { createSession } from '@/e2e/factories'
import { DELETION_WORDS } from '@/lib/account'
import { songKey } from '@/lib/music/song-identity'
import type { Musician } from '@/lib/musician'
import { CHART_ROWS } from './band-matrix-charts'
import { DRIVE_ROWS, listed } from './band-matrix-drive'
import { DRIVE_CONNECTION_ROWS, DRIVE_FILE_ROWS } from './band-matrix-drive-files'
import type { Fields } from './band-matrix-rows'
import { linkOf } from './band-matrix-sharing'
import { SONG_ROWS } from './band-matrix-songs'
import type { Place } from './band-matrix-world'

/** What a musician has of their own. */
export type Mine = Place & { musician: Musician }

/** An action on what is one's own: what its form carries where it succeeds, and whether that changes nothing. */
export type OwnRow = { fields: (mine: Mine) => Fields | Promise<Fields>; unchanged?: true }

/** Every action that asks who it is and then looks at nothing but what is theirs. One without a row fails the test. */
export const OWN_ROWS: Record<string, OwnRow> = {
  ...SONG_ROWS,
  ...CHART_ROWS,
  ...DRIVE_ROWS,
  ...DRIVE_FILE_ROWS,
  ...Object.fromEntries(
    DRIVE_CONNECTION_ROWS.map(([name, { fields }]) => [name, { fields, unchanged: true as const }]),
  ),
  'drive-lists.answerDriveFiles': {
    fields: async (mine) => ({ list: await listed(mine), all: 'new' }),
    unchanged: true,
  },
  'account.deleteAccount': { fields: () => ({ confirmation: DELETION_WORDS }) },
  'charts-reading.keepReading': { fields: ({ songId }) => ({ song: songId, key: 'Am' }) },
  'charts-reading.chooseView': { fields: () => ({ size: 'large' }), unchanged: true },
  'import-answers.answerDoubts': {
    fields: async ({ musician }) => ({ id: await draft(musician), all: 'different' }),
    unchanged: true,
  },
  'import-answers.forgetAnswer': {
    fields: async ({ repertoire }) => {
      const named = (title: string) => ({ title, artist: null, songKey: songKey(title, null) })
      const [three, four] = [named(randomUUID()), named(randomUUID())]
      await answerSameSong(repertoire, [three, four], 'same')
      const [one, other] = [three.songKey, four.songKey].sort()
      return { one: one!, other: other! }
    },
  },
  'import-reading.changeReading': {
    fields: async ({ musician }) => ({ ...(await seen(musician, await draft(musician))), header: 'no' }),
  },
  'import-reading.forgetReading': {
    fields: async ({ musician }) => {
      const { id, seen: before } = await seen(musician, await draft(musician))
      const of = { id, seen: JSON.parse(before), file: 0 }
      await changeFileChoices(ownRepertoire(musician), of, { columns: { 0: 'artist' } })
      return seen(musician, id)
    },
  },
  'imports.startImport': { fields: async ({ musician }) => seen(musician, await draft(musician)) },
  'imports.stopImport': {
    fields: async ({ musician, repertoire }) => {
      const { id, seen: choices } = await seen(musician, await draft(musician))
      await claimRun(repertoire, id, JSON.parse(choices))
      return { id }
    },
  },
  'imports.discardImport': { fields: async ({ musician }) => ({ id: await draft(musician) }) },
  'imports.undoImport': {
    fields: async ({ musician }) => {
      const { id, seen: choices } = await seen(musician, await draft(musician, NEW_SONGS()))
      await runToTheEnd(musician, id, JSON.parse(choices))
      return { id }
    },
  },
  'settings.changeProfile': {
    fields: () => ({ version: '1', name: 'Renamed', instruments: 'theremin', readingTransposition: '' }),
  },
  'settings.signOutDevice': {
    fields: async ({ musician }) => {
      const name = `Device ${randomUUID()}`
      await createSession(musician, name)
      return { device: (await findDevices(musician)).find(({ device }) => device === name)!.id }
    },
  },
  'sharing.makeShareLink': { fields: () => ({ formKey: randomUUID(), filter: '', ...LINK }) },
  'sharing.renewLink': {
    fields: async ({ repertoire }) => ({ id: await linkOf(repertoire, {}), formKey: randomUUID() }),
  },
  'sharing.stopSharing': { fields: async ({ repertoire }) => ({ id: await linkOf(repertoire, {}) }) },
}

const LINK = { title: 'Friday', ends: '7', passcode: '' }

/** An import that waits. One at a time runs, so what an earlier case left running goes. */
async function draft(musician: Musician, text = `title,artist\nSo Waht,\nImported ${randomUUID()},Somebody\n`) {
  await db().delete(imports).where(eq(imports.repertoireId, musician.repertoireId))
  return createImport(musician, text)
}

/** Two that nobody has, in columns whose reading nobody changed: whatever else was asked before, both are added. */
const NEW_SONGS = () => `title,artist,genre\n${letters()},${letters()},Jazz\n${letters()},${letters()},Jazz\n`
const letters = () =>
  randomUUID()
    .replace(/[^a-f]/g, '')
    .padEnd(8, 'x') + randomUUID().replace(/\W/g, '').replace(/\d/g, 'o')

async function seen(musician: Musician, id: string) {
  const found = await findImport(ownRepertoire(musician), id)
  return { id, seen: JSON.stringify(found!.choices) }
}
