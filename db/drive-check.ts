import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { driveChanges, merged, stateOf } from '@/lib/drive-list/drive-changes'
import type { DriveState } from '@/lib/drive-list/drive-file'
import { firstCause } from '@/lib/first-cause'
import { asListed, type DriveAccess, type DriveFile, findDriveFile, listDriveFiles } from '@/lib/google-drive/files'
import { log } from '@/lib/log'
import type { Musician } from '@/lib/musician'
import { asJob, db } from './client'
import { openDrive } from './drive-connections'
import type { Writable } from './repertoires'
import { charts, driveFiles } from './schema'

const MOST = 5_000
/** Files that the list of Drive does not name are asked for one by one, as far as a musician waits. */
const ASKED_ONE_BY_ONE = 200
const AT_ONCE = 4

export type Checked = { files: number; changed: number }

/**
 * Compares what is known of the files behind a repertoire's charts with what Drive says to the musician who asks, and keeps the
 * differences to be answered. No chart changes. Throws `DriveError`, and nothing is kept then.
 */
export async function checkDrive(to: Writable, access: DriveAccess): Promise<Checked> {
  const known = await findOwnFiles(to)
  if (!known.length) return { files: 0, changed: 0 }
  const listed = new Map((await listDriveFiles(access)).files.map((file) => [file.id, file]))
  const asked = await askFor(access, known.filter(({ fileId }) => !listed.has(fileId)).slice(0, ASKED_ONE_BY_ONE))
  const rows = known.flatMap(({ fileId, known }) => {
    const file = listed.get(fileId) ?? asked.get(fileId)
    return file === undefined ? [] : [{ id: fileId, found: differing(known, stateIn(file, known)) }]
  })
  await db().execute(sql`
    update drive_files as f
    set version = f.version + (f.found is distinct from row.found)::int,
      before = case when f.found is distinct from row.found then null else f.before end,
      found = row.found, checked_at = now(), updated_at = now()
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(id text, found jsonb)
    where f.repertoire_id = ${to.id}::uuid and f.seen_by = ${to.musicianId}::uuid and f.drive_file_id = row.id`)
  return { files: rows.length, changed: rows.filter(({ found }) => found).length }
}

const HOUR = 60 * 60 * 1000

/** Whether there is something to look at, and the last look was more than an hour ago. */
export function isCheckDue({ files, at }: { files: number; at: Date | null }): boolean {
  return files > 0 && (at === null || Date.now() - at.getTime() > HOUR)
}

/** The same look for nobody who waits: what goes wrong is told when the musician asks. */
export async function checkQuietly(to: Writable, asker: Musician): Promise<void> {
  try {
    const access = await openDrive(asker)
    if (access) await asJob(() => checkDrive(to, access))
  } catch (error) {
    log.info({ cause: firstCause(error) }, 'Drive was not looked at')
  }
}

/** The files that this musician's connection sees, behind charts that are there. */
function findOwnFiles(to: Writable) {
  return db()
    .selectDistinctOn([driveFiles.driveFileId], {
      fileId: driveFiles.driveFileId,
      known: driveFiles.known,
      resourceKey: charts.driveResourceKey,
    })
    .from(driveFiles)
    .innerJoin(
      charts,
      and(eq(charts.repertoireId, to.id), eq(charts.driveFileId, driveFiles.driveFileId), isNull(charts.deletedAt)),
    )
    .where(and(eq(driveFiles.repertoireId, to.id), eq(driveFiles.seenBy, to.musicianId)))
    .orderBy(driveFiles.driveFileId, charts.id)
    .limit(MOST)
}

async function askFor(access: DriveAccess, files: { fileId: string; resourceKey: string | null }[]) {
  const found = new Map<string, DriveFile | null>()
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE)
    const answers = await Promise.all(some.map(({ fileId, resourceKey }) => findDriveFile(access, fileId, resourceKey)))
    for (const [at, { fileId }] of some.entries()) found.set(fileId, answers[at]!)
  }
  return found
}

function stateIn(file: DriveFile | null, known: DriveState): DriveState {
  return file === null || file.trashed ? { name: known.name, gone: true } : stateOf(asListed(file))
}

function differing(known: DriveState, found: DriveState): DriveState | null {
  return driveChanges(known, found).length ? { ...merged(known, found), ...(found.gone && { gone: true }) } : null
}
