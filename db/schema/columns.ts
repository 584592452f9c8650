import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'
import { v7 } from 'uuid'

/** Ids are uuid v7, so that "recently added" is the order of ids. */
export const newId = () => v7()

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
