import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { readFileList } from '@/lib/drive-list/read-file-list'
import { db } from './client'
import { countDriveListFiles, findDriveListFiles } from './drive-list-files'
import { writeDriveList } from './drive-list-write'
import { addDriveList } from './drive-lists'
import type { Writable } from './repertoires'
import { charts, songs } from './schema'

/** The id of a file in Drive, another one for each number. */
export const fileId = (n: number) => `1AbCdEfGhIjKlMnOpQrStUvWxYz0${String(10_000 + n)}`

/** What somebody says of a file of a list. */
export const ANSWER = {
  ...{ leave: false, songId: null, title: 'Mine', artist: null, kind: 'part' as const },
  ...{ instrument: null, transposition: 'Eb' as const, key: 'G' },
}

/** Brings a pasted text as a list; answers its id. */
export function bringFiles(to: Writable, text: string): Promise<string> {
  const read = readFileList(text)
  if ('problem' in read) throw new Error(read.problem)
  return addDriveList(to, { source: 'pasted', files: read.files }, randomUUID())
}

export const filesOfList = (from: Writable, list: string) => findDriveListFiles(from, list, { page: 1 })

export async function writeAsSeen(to: Writable, list: string) {
  return writeDriveList(to, list, (await countDriveListFiles(to, list)).seen)
}

export function songsThere(of: Writable) {
  return db()
    .select({ id: songs.id, title: songs.title, key: songs.key, chartTypes: songs.chartTypes, version: songs.version })
    .from(songs)
    .where(and(eq(songs.repertoireId, of.id), isNull(songs.deletedAt)))
    .orderBy(songs.title)
}

export function chartsThere(of: Writable) {
  return db()
    .select({ id: charts.id, file: charts.driveFileId, key: charts.key, transposition: charts.transposition })
    .from(charts)
    .where(and(eq(charts.repertoireId, of.id), isNull(charts.deletedAt)))
    .orderBy(charts.driveFileId)
}
