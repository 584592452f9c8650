import type { Client } from 'pg'
import { LIVING } from './switch-over'

/** What a restore ended and what it brought back, for the operator to look at. */
export type Revived = {
  sessions: string[]
  repertoires: number
  links: string[]
  memberships: string[]
  musicians: string[]
}

/** Before the restored tables are switched to: nobody is signed in, no cache fits, and what was closed since is named. */
export async function revive(client: Client): Promise<Revived> {
  return {
    sessions: await endSessions(client),
    repertoires: await raiseVersions(client),
    links: await backAgain(client, LINKS),
    memberships: await backAgain(client, MEMBERSHIPS),
    musicians: await backAgain(client, MUSICIANS),
  }
}

/** Ends those of the backup and answers the tokens' hashes of these and of the living, whose copies Redis may hold. */
async function endSessions(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ hash: string }>('DELETE FROM public.sessions RETURNING token_hash AS hash')
  const living = (await has(client, 'sessions'))
    ? await client.query<{ hash: string }>(`SELECT token_hash AS hash FROM ${LIVING}.sessions`)
    : { rows: [] }
  return [...new Set([...rows, ...living.rows].map(({ hash }) => hash))]
}

/** Above every version there has been, those of repertoires that are gone by now included. */
async function raiseVersions(client: Client): Promise<number> {
  const living = (await has(client, 'repertoires')) ? `(SELECT max(version) FROM ${LIVING}.repertoires)` : '0'
  const { rowCount } = await client.query(
    `UPDATE public.repertoires SET version = 1000000 + greatest((SELECT max(version) FROM public.repertoires), ${living})`,
  )
  return rowCount ?? 0
}

type Question = { table: string; open: string; key: string; says: (schema: string) => string }

const LINKS: Question = {
  table: 'share_links',
  open: 'revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())',
  key: 'id',
  says: (schema) =>
    `SELECT format('“%s” by %s (%s)', title, display_name, found.id) AS line FROM found JOIN ${schema}.users ON users.id = created_by`,
}

const MEMBERSHIPS: Question = {
  table: 'band_members',
  open: 'true',
  key: 'band_id, user_id',
  says: (schema) =>
    `SELECT format('%s in %s (%s)', display_name, name, role) AS line FROM found
       JOIN ${schema}.users ON users.id = user_id JOIN ${schema}.bands ON bands.id = band_id`,
}

const MUSICIANS: Question = {
  table: 'users',
  open: 'is_active',
  key: 'id',
  says: () => `SELECT format('%s (%s)', display_name, id) AS line FROM found`,
}

/** Those open in the backup that are closed or gone in what lives; without anything living, all of them. */
async function backAgain(client: Client, { table, open, key, says }: Question): Promise<string[]> {
  const closed = (await has(client, table))
    ? `AND (${key}) NOT IN (SELECT ${key} FROM ${LIVING}.${table} WHERE ${open})`
    : ''
  const { rows } = await client.query<{ line: string }>(
    `WITH found AS (SELECT * FROM public.${table} WHERE ${open} ${closed}) ${says('public')} ORDER BY 1`,
  )
  return rows.map(({ line }) => line)
}

async function has(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    `${LIVING}.${table}`,
  ])
  return rows[0]!.there
}
