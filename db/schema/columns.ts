import { randomBytes } from 'node:crypto'
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import { v7 } from 'uuid'

/** Ids are uuid v7, so that "recently added" is the order of ids. */
export const newId = () => v7()

/** So many ids in their order: random numbers are had at once for all, which is five times quicker. */
export function newIds(count: number): string[] {
  const random = randomBytes(16 * count)
  const msecs = Date.now()
  // The upper half is left for counting up.
  const first = count > 0 ? random.readUInt32BE(0) >>> 1 : 0
  return Array.from({ length: count }, (_, at) =>
    v7({ msecs, seq: first + at, random: random.subarray(16 * at, 16 * at + 16) }),
  )
}

export const id = () => uuid('id').primaryKey().$defaultFn(newId)
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
export const createdAt = () => moment('created_at').notNull().defaultNow()
export const updatedAt = () =>
  moment('updated_at')
    .notNull()
    .defaultNow()
    .$onUpdateFn(() => new Date())

/** Text compared byte by byte: the same order on every server, and an index that serves `LIKE` and keyset pages. */
export const bytewiseText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })

export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
