import type { Client } from 'pg'
import { handOver } from './rights'

/** Where the living tables are called while the new ones are made under the name that migrations use. Seen by nobody else. */
export const LIVING = 'soleil_living'
const RESTORED = 'soleil_restored'
const KEPT = 'soleil_before_'

/** Everything that follows in this transaction happens in an empty schema named public. */
export async function makeRoom(client: Client): Promise<void> {
  await client.query(`ALTER SCHEMA public RENAME TO ${LIVING}; CREATE SCHEMA public; SET LOCAL search_path = public`)
}

/**
 * Puts the new tables in the place of the living ones, which go to a schema of their own; answers its name. The schema itself
 * stays the same, with its rights, its extensions and whatever else an operator keeps there.
 */
export async function switchOver(client: Client, now: Date): Promise<string> {
  const kept = KEPT + now.toISOString().replace(/\D/g, '').slice(0, 14)
  await client.query(`SET LOCAL lock_timeout = '10s'`)
  await handOver(client, { from: LIVING, to: 'public' })
  await client.query(
    `ALTER SCHEMA public RENAME TO ${RESTORED}; ALTER SCHEMA ${LIVING} RENAME TO public; CREATE SCHEMA ${kept}`,
  )
  for (const name of await tablesOf(client, 'public')) await move(client, `public.${name}`, kept)
  for (const name of await tablesOf(client, RESTORED)) await move(client, `${RESTORED}.${name}`, 'public')
  await client.query(`DROP SCHEMA ${RESTORED}`)
  return kept
}

/** Removes what earlier restores kept; answers the names. */
export async function forgetKept(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT nspname AS name FROM pg_namespace WHERE starts_with(nspname, $1) ORDER BY nspname',
    [KEPT],
  )
  for (const { name } of rows) await client.query(`DROP SCHEMA ${client.escapeIdentifier(name)} CASCADE`)
  return rows.map(({ name }) => name)
}

function move(client: Client, table: string, schema: string) {
  return client.query(`ALTER TABLE ${table} SET SCHEMA ${schema}`)
}

async function tablesOf(client: Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class AS c WHERE relnamespace = $1::regnamespace AND relkind = 'r'
       AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
     ORDER BY relname`,
    [schema],
  )
  return rows.map(({ name }) => client.escapeIdentifier(name))
}
