import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { Musician } from '@/lib/musician'
import { columnsOf } from '@/scripts/access/text-columns'
import type { Canary } from './canary'

/** Of each table with secrets: which of its rows are this musician's. */
const THEIRS: Record<string, string> = {
  band_invitations: 'created_by = $id',
  chart_files: 'repertoire_id in (select id from repertoires where user_id = $id)',
  chart_objects: "key like '%' || $stem || '%'",
  column_choices: 'user_id = $id',
  drive_connections: 'user_id = $id',
  drive_list_files: 'list_id in (select id from drive_lists where created_by = $id)',
  idempotency_keys: 'user_id = $id',
  sessions: 'user_id = $id',
  share_links: 'created_by = $id',
  users: 'id = $id',
}

/** What nobody is shown: what every column of secrets holds of this musician. Throws for a column that holds nothing. */
export async function secretsOf({ id }: Musician, { stem }: Canary): Promise<Map<string, string>> {
  const secrets = new Map<string, string>()
  for (const [table, column] of columnsOf('secret')) {
    const where = THEIRS[table]?.replaceAll('$id', `'${id}'`).replaceAll('$stem', `'${stem}'`)
    if (!where) throw new Error(`Which rows of ${table} are a musician's?`)
    const values = await valuesOf(table, column, where)
    if (values.length === 0) throw new Error(`Nothing was written to ${table}.${column}.`)
    for (const value of values) secrets.set(value, `${table}.${column}`)
  }
  return secrets
}

/** Of each table with hashes of somebody's words: which of its rows are of a repertoire or its band. */
const HASHED: Record<string, string> = {
  chart_files: 'repertoire_id = $id',
  band_plays: 'band_id = (select band_id from repertoires where id = $id)',
  setlist_songs: 'setlist_id in (select id from setlists where repertoire_id = $id)',
  song_answers: 'repertoire_id = $id',
  songs: 'repertoire_id = $id',
}

/** The hashes of the words of this repertoire, and in which columns they stand. */
export async function hashedOf(repertoireId: string): Promise<Map<string, string>> {
  const hashed = new Map<string, string>()
  for (const [table, column] of columnsOf('key')) {
    const where = HASHED[table]?.replaceAll('$id', `'${repertoireId}'`)
    if (!where) throw new Error(`Which rows of ${table} are of a repertoire?`)
    for (const value of await valuesOf(table, column, where)) hashed.set(value, `${table}.${column}`)
  }
  return hashed
}

/** The columns of somebody's words into which nothing of this canary was written. */
export async function unwrittenColumns({ stem }: Canary): Promise<string[]> {
  const unwritten: string[] = []
  for (const [table, column] of columnsOf('written')) {
    const values = await valuesOf(table, column, `${column}::text ilike '%${stem}%'`)
    if (values.length === 0) unwritten.push(`${table}.${column}`)
  }
  return unwritten
}

async function valuesOf(table: string, column: string, where: string): Promise<string[]> {
  const text = `select ${column}::text as value from ${table} where ${column} is not null and ${where}`
  const { rows } = (await db().execute(sql.raw(text))) as { rows: { value: string }[] }
  return rows.map(({ value }) => value)
}
