import 'server-only'
import { lt, sql } from 'drizzle-orm'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import { removeLeftAccounts } from './account'
import { removeOldGuests } from './band-guests'
import { removeOldBands } from './band-trash'
import { removeUnusedObjects } from './chart-bytes'
import { emptyOldCharts } from './charts-trash'
import { asJob, db, rowsOf } from './client'
import { removeOldDriveLists } from './drive-lists'
import { removeOldDrafts, removeOldImportChanges } from './imports'
import { removeOldInvitations } from './invitation-changes'
import { removeOldAsks } from './part-ask-changes'
import { idempotencyKeys } from './schema'
import { removeDeadSessions } from './sessions'
import { removeOldSetlists } from './setlist-changes'
import { dropOldSnapshots } from './share-snapshots'
import { emptyOldTrash } from './trash'

const LOCK = 7_653_146
const DAY = 24 * 60 * 60 * 1000
const SOON = 60_000

const CHORES: Record<string, () => Promise<unknown>> = {
  removeLeftAccounts,
  emptyOldTrash,
  dropOldSnapshots,
  emptyOldCharts,
  removeUnusedObjects,
  removeDeadSessions,
  removeOldKeys,
  removeOldDrafts,
  removeOldImportChanges,
  removeOldDriveLists,
  removeOldBands,
  removeOldInvitations,
  removeOldSetlists,
  removeOldGuests,
  removeOldAsks,
}

/** Has the chores done a minute from now and then daily, without keeping the process alive for them. */
export function startHousekeeping(): void {
  setTimeout(keepHouse, SOON).unref()
  setInterval(keepHouse, DAY).unref()
}

/** Does every chore once, unless another process is at it. A chore that fails is logged and does not stop the others. */
export function keepHouse(): Promise<void> {
  return asJob(doChores)
}

async function doChores(): Promise<void> {
  try {
    await db().transaction(async (tx) => {
      const [lock] = await rowsOf<{ held: boolean }>(tx, sql`select pg_try_advisory_xact_lock(${LOCK}) as held`)
      if (!lock?.held) return
      for (const [chore, run] of Object.entries(CHORES)) {
        await run().catch((error: Error) => log.warn({ chore, cause: firstCause(error) }, 'a chore was not done'))
      }
    })
  } catch (error) {
    log.warn({ cause: firstCause(error) }, 'housekeeping was put off')
  }
}

/** Deletes the form keys of two days ago and before: no double tap takes that long. */
async function removeOldKeys(): Promise<void> {
  await db().delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, sql`now() - interval '2 days'`))
}
