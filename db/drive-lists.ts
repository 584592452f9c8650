import 'server-only'
import { and, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { baseName } from '@/lib/drive-list/drive-changes'
import type { ListedFile } from '@/lib/drive-list/drive-file'
import { db } from './client'
import { findDriveStates, findFilesOfLists } from './drive-known'
import { matchFiles, type NewListFile } from './drive-matches'
import { once } from './idempotency'
import type { Readable, Writable } from './repertoires'
import { driveListFiles, driveLists } from './schema'
import { newId } from './schema/columns'

const AT_ONCE = 400
const MOST_WAITING = 20

const listRow = {
  id: driveLists.id,
  source: driveLists.source,
  status: driveLists.status,
  counts: driveLists.counts,
  undoable: sql<boolean>`(${driveLists.status} = 'done' and ${driveLists.doneAt} > now() - interval '30 days')`,
  doneAt: driveLists.doneAt,
  createdAt: driveLists.createdAt,
}

/** Keeps a list with what would become of each file, once per form key, and answers its id. No song and no chart changes. */
export async function addDriveList(
  to: Writable,
  list: { source: 'pasted' | 'drive'; files: ListedFile[] },
  formKey: string,
): Promise<string> {
  const rows = await matchFiles(to, list.files)
  const missing = list.source === 'pasted' ? await findMissing(to, list.files) : []
  return db().transaction(async (tx) => {
    const form = { userId: to.musicianId, key: formKey, payload: { to: to.id, ...list } }
    const { result } = await once(tx, form, async () => {
      const id = newId()
      await tx.insert(driveLists).values({ id, repertoireId: to.id, createdBy: to.musicianId, source: list.source })
      const all = [...rows, ...missing].map((row, place) => ({ ...row, listId: id, place }))
      for (let from = 0; from < all.length; from += AT_ONCE)
        await tx.insert(driveListFiles).values(all.slice(from, from + AT_ONCE))
      const waiting = tx
        .select({ id: driveLists.id })
        .from(driveLists)
        .where(and(eq(driveLists.repertoireId, to.id), eq(driveLists.status, 'draft')))
        .orderBy(desc(driveLists.id))
        .offset(MOST_WAITING)
      await tx.delete(driveLists).where(inArray(driveLists.id, waiting))
      return id
    })
    return result
  })
}

/** One list of this repertoire; undefined if it is not there. */
export async function findDriveList(from: Writable, id: string) {
  if (!isUuid(id)) return undefined
  const [list] = await db().select(listRow).from(driveLists).where(mine(from, id))
  return list
}
export type DriveList = NonNullable<Awaited<ReturnType<typeof findDriveList>>>

/** The lists of this repertoire, the newest first; at most 20, with how many files each has. */
export function findDriveLists(from: Writable) {
  const files = sql<number>`(select count(*)::int from drive_list_files f where f.list_id = ${driveLists.id} and f.fate <> 'missing')`
  return db()
    .select({ ...listRow, files })
    .from(driveLists)
    .where(eq(driveLists.repertoireId, from.id))
    .orderBy(desc(driveLists.id))
    .limit(MOST_WAITING)
}

/** Forgets a list that was not written; answers whether there was one. */
export async function discardDriveList(of: Writable, id: string): Promise<boolean> {
  const gone = await db()
    .delete(driveLists)
    .where(and(mine(of, id), eq(driveLists.status, 'draft')))
    .returning({ id: driveLists.id })
  return gone.length > 0
}

/** Deletes lists that nobody wrote within 7 days, and what an undo needs of those done 30 days ago; answers how many lists. */
export async function removeOldDriveLists(): Promise<number> {
  const gone = await db()
    .delete(driveLists)
    .where(and(eq(driveLists.status, 'draft'), lt(driveLists.createdAt, sql`now() - interval '7 days'`)))
    .returning({ id: driveLists.id })
  const old = db()
    .select({ id: driveLists.id })
    .from(driveLists)
    .where(lt(driveLists.doneAt, sql`now() - interval '30 days'`))
  await db().delete(driveListFiles).where(inArray(driveListFiles.listId, old))
  return gone.length
}

/** This list, if it belongs to this repertoire. */
export function mine(of: Readable, id: string): SQL {
  return and(eq(driveLists.repertoireId, of.id), eq(driveLists.id, id))!
}

/** Files that were in the same folder before and are not any more: at least half of the files seen with them are in this list. */
async function findMissing(from: Readable, files: readonly ListedFile[]): Promise<NewListFile[]> {
  const ids = new Set(files.flatMap(({ fileId }) => fileId ?? []))
  const states = [...(await findDriveStates(from, [...ids])).values()]
  const lists = [...new Set(states.flatMap(({ listId }) => listId ?? []))]
  if (!lists.length) return []
  const before = await findFilesOfLists(from, lists)
  return lists.flatMap((list) => {
    const all = before.filter(({ listId }) => listId === list)
    const left = all.filter(({ fileId, known }) => !ids.has(fileId) && !known.gone)
    if (left.length * 2 > all.length) return []
    return left.map(({ fileId, known, songId }) => ({
      ...{
        name: baseName(known.name) || 'A file without a name',
        driveFileId: fileId,
        songId,
        fate: 'missing' as const,
      },
      ...{ title: '', kind: 'part' as const },
    }))
  })
}
