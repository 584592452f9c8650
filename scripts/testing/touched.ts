import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { db, rowsOf } from '@/db/client'
import * as schema from '@/db/schema'

/** That a form came and a session was used is about asking, not about what was asked; that a session ended is. */
const ABOUT_ASKING = ['idempotency_keys']
const ONLY_ENDS = ['sessions']

/** A row that was really changed: as it is now, or as it was if it is gone. */
export type Touched = { name: string; how: 'insert' | 'update' | 'delete'; row: Record<string, unknown> }

/** From now on this database notes which rows were really changed. For a database of a test alone. */
export async function watchTables(): Promise<void> {
  await db().execute(
    sql`create table if not exists touched (name text not null, how text not null, row jsonb not null)`,
  )
  await db().execute(sql`create or replace function note_touched() returns trigger language plpgsql as $$ begin
    if tg_op = 'UPDATE' and new is not distinct from old then return null; end if;
    insert into touched values (tg_table_name, lower(tg_op), to_jsonb(case tg_op when 'DELETE' then old else new end));
    return null; end $$`)
  for (const table of Object.values(schema).filter((value) => is(value, PgTable))) {
    const name = getTableName(table)
    if (ABOUT_ASKING.includes(name)) continue
    const when = ONLY_ENDS.includes(name) ? sql`delete` : sql`insert or update or delete`
    await db().execute(
      sql`create or replace trigger note_touched after ${when} on ${table} for each row execute function note_touched()`,
    )
  }
}

/** The rows that were changed since this was asked last. */
export async function touchedRows(): Promise<Touched[]> {
  return rowsOf<Touched>(db(), sql`delete from touched returning name, how, row`)
}
