import type { Client } from 'pg'

/** Which PostgreSQL this is, and whether what it acknowledges is on the disk. */
export async function durability(client: Client): Promise<string> {
  const { rows } = await client.query<{ says: string }>(
    `select concat_ws(', ', 'PostgreSQL ' || current_setting('server_version'), 'fsync ' || current_setting('fsync'),
      'synchronous_commit ' || current_setting('synchronous_commit'), 'full_page_writes ' || current_setting('full_page_writes'),
      'data_checksums ' || current_setting('data_checksums')) as says`,
  )
  return rows[0]!.says
}

/** The indexes of SOLEil's tables that do not agree with what they index, each with the words of PostgreSQL's own check. */
export async function damagedIndexes(client: Client): Promise<string[]> {
  await client.query('create extension if not exists amcheck')
  const { rows } = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_am a on a.oid = c.relam
     where a.amname = 'btree' and c.relkind = 'i' and c.relnamespace = 'public'::regnamespace order by 1`,
  )
  const damaged: string[] = []
  for (const { name } of rows)
    await client
      .query('select bt_index_check($1::regclass, true)', [name])
      .catch((error: Error) => damaged.push(`${name}: ${error.message}`))
  return damaged
}
