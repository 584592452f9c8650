import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, rowsOf } from './client'

const FOLDER = new URL('../drizzle/', import.meta.url)
const names = readdirSync(FOLDER)
  .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
  .sort()

test('every migration has its way back, and up, down, up again is the same schema', async () => {
  const before = await shape()
  expect(before.length).toBeGreaterThan(100)
  for (const name of [...names].reverse()) await apply(name.replace('.sql', '.down.sql'))
  expect(await shape()).toEqual([])
  for (const name of names) await apply(name)
  expect(await shape()).toEqual(before)
})

async function apply(name: string) {
  for (const statement of readFileSync(new URL(name, FOLDER), 'utf8').split('--> statement-breakpoint')) {
    await db().execute(statement)
  }
}

/** Every column, constraint and index of the app's tables, in words. */
function shape() {
  return rowsOf(
    db(),
    sql`select 'column' as kind, table_name || '.' || column_name as name,
          concat_ws(' ', data_type, collation_name, is_nullable, column_default) as says
        from information_schema.columns where table_schema = 'public'
      union all select 'constraint', conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid)
        from pg_constraint where connamespace = 'public'::regnamespace
      union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
      union all select 'options', relname, array_to_string(reloptions, ',')
        from pg_class where relnamespace = 'public'::regnamespace and reloptions is not null
      order by 1, 2, 3`,
  )
}
