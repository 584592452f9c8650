import { createHash } from 'node:crypto'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import { countRows } from './rows'
import { listed, type Table } from './tables'

/** What a table holds, told by its rows in COPY's text, always in the same order. */
export type Sum = { table: string; rows: number; sha256: string }

/** The rows of a table as COPY's text, and at the end their sum. */
export async function* copyOut(client: pg.ClientBase, table: Table): AsyncGenerator<Buffer, Sum> {
  const question = `SELECT ${listed(table.columns)} FROM public.${pg.escapeIdentifier(table.name)} ORDER BY ${table.order}`
  const hash = createHash('sha256')
  let rows = 0
  for await (const chunk of client.query(to(`COPY (${question}) TO STDOUT`))) {
    hash.update(chunk)
    rows += countRows(chunk)
    yield chunk
  }
  return { table: table.name, rows, sha256: hash.digest('hex') }
}

/** The sum of a table as it is now. */
export async function sumOf(client: pg.ClientBase, table: Table): Promise<Sum> {
  const rows = copyOut(client, table)
  for (;;) {
    const next = await rows.next()
    if (next.done) return next.value
  }
}

/** The same values are the same text on every server, however long it takes. */
export const SAME_WORDS = `
  SET LOCAL datestyle = 'ISO, MDY'; SET LOCAL timezone = 'UTC'; SET LOCAL intervalstyle = 'postgres';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'; SET LOCAL client_encoding = 'UTF8';
  SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`
