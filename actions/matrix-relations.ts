import { randomUUID } from 'node:crypto'
import { eq, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { db } from '@/db/client'
import * as schema from '@/db/schema'
import { bandMembers } from '@/db/schema'
import type { Fields } from './band-matrix-rows'

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g
/** Fields that name something by another kind of id. */
const OTHER_NAMES = ['device', 'one']

/** Whether a form is about something that is there, rather than bringing something new. */
export function namesSomething(fields: Fields): boolean {
  return Object.keys(fields).some((field) => OTHER_NAMES.includes(field)) || idsIn(fields).length > 0
}

/** The ids that a form names. */
export function idsIn(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    field === 'formKey' || value instanceof File ? [] : [value].flat().flatMap((text) => text.match(UUID) ?? []),
  )
}

/** The same form with other ids: those of nothing, or text that is no id. */
export function withIds(fields: Fields, other: () => string): Fields {
  const changed = Object.entries(fields).map(([field, value]) => {
    if (field === 'formKey' || value instanceof File) return [field, value]
    if (OTHER_NAMES.includes(field)) return [field, other()]
    return [field, Array.isArray(value) ? value.map((one) => one.replace(UUID, other)) : value.replace(UUID, other)]
  })
  return Object.fromEntries(changed)
}

/** Puts what a form names into the trash, ends it, or takes it away for good where there is no trash. */
export async function remove(fields: Fields): Promise<void> {
  for (const id of idsIn(fields)) {
    await db().delete(bandMembers).where(eq(bandMembers.userId, id))
    for (const [name, table] of Object.entries(schema)) {
      if (!is(table, PgTable) || !('id' in table) || STAYS.includes(name)) continue
      const it = sql`id = ${id}::uuid`
      if ('deletedAt' in table) await db().execute(sql`update ${table} set deleted_at = now() where ${it}`)
      else if ('revokedAt' in table) await db().execute(sql`update ${table} set revoked_at = now() where ${it}`)
      else await db().execute(sql`delete from ${table} where ${it}`)
    }
  }
}

/** These are who asks and where, and never what is asked for. */
const STAYS = ['users', 'repertoires', 'bands']

export const NO_ID = { nothing: () => randomUUID(), nonsense: () => 'nonsense' }
