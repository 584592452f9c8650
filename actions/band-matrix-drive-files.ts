import { randomInt, randomUUID } from 'node:crypto'
import { addChart } from '@/db/chart-changes'
import { db } from '@/db/client'
import { answerDriveFile } from '@/db/drive-answers'
import { driveFiles } from '@/db/schema'
import { chartForm } from '@/lib/chart-form'
import type { PlaceRow } from './band-matrix-songs'
import type { Place } from './band-matrix-world'

/** The rows of what changed in Drive. */
export const DRIVE_FILE_ROWS = {
  'drive-files.answerDriveFile': {
    verb: 'change songs',
    fields: async (place) => ({ file: await renamed(place), version: '1', answer: 'keep' }),
  },
  'drive-files.undoDriveFile': {
    verb: 'change songs',
    fields: async (place) => {
      const file = await renamed(place)
      await answerDriveFile(place.repertoire, { fileId: file, version: 1 }, 'keep')
      return { file, version: '2' }
    },
  },
} satisfies Record<string, PlaceRow>

/** What is asked of one's own connection, wherever one stands: without one nothing changes. */
export const DRIVE_CONNECTION_ROWS = ['connectDrive', 'disconnectDrive', 'checkDrive'].map(
  (name) => [`drive-files.${name}`, { verb: 'change songs', fields: () => ({}) }] as const,
)

/** A file behind a chart that has another name in Drive than it had. */
async function renamed({ repertoire, songId }: Place): Promise<string> {
  const file = `1AbCdEfGhIjKlMnOpQrStUv${randomInt(10 ** 9, 10 ** 10)}`
  await addChart(repertoire, songId, chartForm.parse({ drive: file }), randomUUID())
  const state = { repertoireId: repertoire.id, driveFileId: file }
  await db()
    .insert(driveFiles)
    .values({ ...state, known: { name: 'So What.pdf' }, found: { name: 'So Where.pdf' } })
  return file
}
