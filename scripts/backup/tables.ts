import pg from 'pg'
import { Sentence } from '../steps/sentence.mjs'

/** A table as a backup sees it. `order` names its rows in one order on every server. */
export type Table = { name: string; columns: string[]; order: string }

/** The tables of SOLEil in a database, each after those that it refers to. */
export async function findTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Found>(FOUND)
  return parentsFirst(rows).map(({ name, columns, key }) => ({ name, columns, order: orderOf(name, key) }))
}

/** The names of columns as SQL. */
export function listed(columns: string[]): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(', ')
}

type Found = { name: string; columns: string[]; key: { name: string; collates: boolean }[] | null; parents: string[] }

const FOUND = `
  SELECT c.relname AS name,
    (SELECT json_agg(attname ORDER BY attnum) FROM pg_attribute
      WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
    (SELECT json_agg(json_build_object('name', attname, 'collates', attcollation <> 0) ORDER BY place)
      FROM pg_index CROSS JOIN unnest(indkey::int2[]) WITH ORDINALITY AS part(number, place)
      JOIN pg_attribute ON attrelid = c.oid AND attnum = number
      WHERE indrelid = c.oid AND indisprimary) AS key,
    (SELECT coalesce(json_agg(DISTINCT p.relname), '[]') FROM pg_constraint JOIN pg_class AS p ON p.oid = confrelid
      WHERE conrelid = c.oid AND contype = 'f' AND confrelid <> c.oid) AS parents
  FROM pg_class AS c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
  ORDER BY c.relname`

function parentsFirst(found: Found[]): Found[] {
  const sorted: Found[] = []
  let left = found
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name))
    const ready = left.filter(({ parents }) => !parents.some((parent) => waiting.has(parent)))
    if (ready.length === 0)
      throw new Sentence(`These tables refer to each other in a circle: ${[...waiting].join(', ')}.`)
    sorted.push(...ready)
    left = left.filter((table) => !ready.includes(table))
  }
  return sorted
}

/** Two servers may sort words differently, and none sorts bytes differently. */
function orderOf(name: string, key: Found['key']): string {
  if (!key) return `${pg.escapeIdentifier(name)}::text COLLATE "C"`
  return key.map(({ name, collates }) => pg.escapeIdentifier(name) + (collates ? ' COLLATE "C"' : '')).join(', ')
}
