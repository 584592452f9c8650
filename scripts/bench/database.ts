import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from } from 'pg-copy-streams'
import { withClient } from '../postgres/databases.mjs'
import { copyTemplate } from '../testing/template'
import { type Sized, SONG_COLUMNS, worldRows } from './generate/world-rows'
import { makeSeedTable } from './seed-design'

export type Data = { url: string; songs: number; musicians: Sized[]; of: (songs: number) => Sized }
type Server = { databaseUrl: string; admin: string }

const BATCH = 2_000

/** A database of its own with a made-up world in SOLEil's tables and, if asked for, the same songs in the seed's. */
export async function makeData(
  server: Server,
  { songs, musicians, seed }: { songs: number; musicians: number; seed: boolean },
): Promise<Data> {
  const url = await copyTemplate(server.databaseUrl, `bench_${songs}`)
  const rows = worldRows(songs, musicians)
  // Whoever loads in bulk switches the triggers of foreign keys off: for that one must be superuser.
  const admin = Object.assign(new URL(server.admin), { pathname: new URL(url).pathname }).href
  await withClient(admin, async (client: Client) => {
    await client.query(`set session_replication_role = 'replica'`)
    await copy(
      client,
      'users (id, google_id, display_name)',
      lines(rows.musicians, ({ id, name }) => [id, id, name]),
    )
    const repertoires = lines(rows.musicians, ({ id, repertoireId }) => [repertoireId, id])
    await copy(client, 'repertoires (id, user_id)', repertoires)
    await withoutIndexes(client, () => copy(client, `songs (${SONG_COLUMNS})`, rows.songs()))
    if (seed) await makeSeedTable(client)
    await client.query('vacuum (analyze)')
  })
  const nearest = (wanted: number) => (one: Sized, other: Sized) =>
    Math.abs(other.songs - wanted) < Math.abs(one.songs - wanted) ? other : one
  return { url, songs, musicians: rows.musicians, of: (wanted) => rows.musicians.reduce(nearest(wanted)) }
}

function copy(client: Client, into: string, rows: Iterable<string>): Promise<void> {
  return pipeline(Readable.from(batches(rows)), client.query(from(`copy ${into} from stdin`)))
}

function* batches(rows: Iterable<string>): Generator<string> {
  let batch: string[] = []
  for (const row of rows) {
    if (batch.push(row) < BATCH) continue
    yield batch.join('')
    batch = []
  }
  yield batch.join('')
}

function lines<Row>(rows: Row[], cells: (row: Row) => string[]): string[] {
  return rows.map((row) => `${cells(row).join('\t')}\n`)
}

/** Indexes of a full table are made five times quicker than kept up row by row. */
async function withoutIndexes(client: Client, load: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as made from pg_index
     where indrelid = 'songs'::regclass and not exists (select 1 from pg_constraint where conindid = indexrelid) order by 1`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await load()
  for (const { made } of rows) await client.query(made)
}
