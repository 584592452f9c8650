import { createHash } from 'node:crypto'
import pg from 'pg'
import { copyOut, type Sum } from './copy-out'
import { findTables, listed, type Table } from './tables'

/** What stands first in a backup. `migrations` are those the database had, oldest first. */
export type Head = { format: number; version: string; migrations: { tag: string; when: number }[]; at: string }
export type Whole = { tables: number; rows: number; sha256: string }

export const FORMAT = 1
export const FIRST_WORDS = '-- SOLEil backup '
export const END_OF_ROWS = '\\.\n'

/**
 * A backup before it is compressed: a script that psql understands, for the day when there is no SOLEil to read it. What
 * SOLEil reads stands in its comments.
 */
export async function* script(client: pg.ClientBase, head: Head): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  const whole = { tables: 0, rows: 0 }
  for await (const chunk of sections(client, head, whole)) {
    hash.update(chunk)
    yield chunk
  }
  yield line(`-- ${JSON.stringify({ whole: { ...whole, sha256: hash.digest('hex') } })}`)
}

async function* sections(client: pg.ClientBase, head: Head, whole: { tables: number; rows: number }) {
  yield line(FIRST_WORDS + JSON.stringify(head))
  for (const table of await findTables(client)) {
    const sum: Sum = yield* section(client, table)
    whole.tables++
    whole.rows += sum.rows
  }
}

async function* section(client: pg.ClientBase, table: Table): AsyncGenerator<Buffer, Sum> {
  yield line(`-- ${JSON.stringify({ table: table.name, columns: table.columns })}`)
  yield line(`COPY public.${pg.escapeIdentifier(table.name)} (${listed(table.columns)}) FROM stdin;`)
  const sum = yield* copyOut(client, table)
  yield Buffer.from(END_OF_ROWS)
  yield line(`-- ${JSON.stringify({ sum })}`)
  return sum
}

function line(text: string): Buffer {
  return Buffer.from(`${text}\n`)
}
