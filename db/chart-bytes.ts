import 'server-only'
import { and, eq, lt, notExists, sql } from 'drizzle-orm'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import { type ObjectStore, objectStore, StoreUnreachable } from '@/lib/object-store/object-store'
import { db } from './client'
import { chartFiles, chartObjects } from './schema'
import { newId } from './schema/columns'

const BATCH = 500

/** Where the bytes of a file stand: in its row, or as an object of the store. */
export type Place = { content: Buffer; objectKey: null } | { content: null; objectKey: string }

/** The columns of which `bytesIn` makes the bytes of a file from `first` to `last`, both included. */
export function partOf(first: number, last: number) {
  return {
    bytes: sql<Buffer | null>`substring(${chartFiles.content} from ${first + 1} for ${last - first + 1})`,
    objectKey: chartFiles.objectKey,
  }
}

/** The bytes of a part, from the row or from the store; undefined where there are none. Throws `StoreUnreachable`. */
export async function bytesIn(
  part: { bytes: Buffer | null; objectKey: string | null } | undefined,
  first: number,
  last: number,
): Promise<Buffer | undefined> {
  if (!part?.objectKey) return part?.bytes ?? undefined
  const bytes = await storeOrThrow().get(part.objectKey, first, last)
  if (!bytes) log.error({ object: part.objectKey }, 'a file is not in the store')
  return bytes
}

/** Puts a file where files are kept: into the store, where one is configured, before any row tells of it. Throws `StoreUnreachable`. */
export async function placeBytes(bytes: Buffer, type: string): Promise<Place> {
  const store = objectStore()
  if (!store) return { content: bytes, objectKey: null }
  const objectKey = `charts/${newId()}`
  // Whatever becomes of the bytes from here on, housekeeping knows where they may be.
  await db().insert(chartObjects).values({ key: objectKey })
  await store.put(objectKey, bytes, type)
  return { content: null, objectKey }
}

/** Removes what was placed and then not needed; what the store does not take now is left to housekeeping. */
export async function unplaceBytes({ objectKey }: Place): Promise<void> {
  const store = objectStore()
  if (!objectKey || !store) return
  try {
    await dropObject(store, objectKey)
  } catch (error) {
    log.warn({ cause: firstCause(error) }, 'a file that nobody needs stays in the store for now')
  }
}

/** Removes the objects that no file names, a day after they were begun; answers how many. Stops where the store does not answer. */
export async function removeUnusedObjects(): Promise<number> {
  const store = objectStore()
  if (!store) return 0
  const named = db().select({ one: sql`1` }).from(chartFiles).where(eq(chartFiles.objectKey, chartObjects.key))
  let removed = 0
  for (;;) {
    const unused = await db()
      .select({ key: chartObjects.key })
      .from(chartObjects)
      .where(and(lt(chartObjects.createdAt, sql`now() - interval '1 day'`), notExists(named)))
      .orderBy(chartObjects.key)
      .limit(BATCH)
    for (const { key } of unused) await dropObject(store, key)
    removed += unused.length
    if (unused.length < BATCH) return removed
  }
}

async function dropObject(store: ObjectStore, key: string): Promise<void> {
  await store.remove(key)
  await db().delete(chartObjects).where(eq(chartObjects.key, key))
}

function storeOrThrow(): ObjectStore {
  const store = objectStore()
  if (!store) throw new StoreUnreachable('A file stands in a store, and none is configured.')
  return store
}
