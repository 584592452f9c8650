import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from } from 'pg-copy-streams'
import { Sentence } from '../steps/sentence.mjs'
import type { Part } from './parts'
import { findTables, listed } from './tables'
import { checkedParts } from './verify'

/** Fills empty tables with what a backup says. */
export async function load(client: Client, file: string): Promise<void> {
  const tables = new Map((await findTables(client)).map((table) => [table.name, table.columns]))
  const parts = checkedParts(file)
  for await (const part of parts) {
    if (part.kind !== 'table') continue
    const { table, columns } = part
    const known = tables.get(table)
    if (!known || known.length !== columns.length || columns.some((column) => !known.includes(column)))
      throw new Sentence(`${file} has a table ${table} that does not fit this SOLEil. Nothing was changed.`)
    const into = `COPY public.${client.escapeIdentifier(table)} (${listed(columns)}) FROM STDIN`
    await pipeline(rowsOf(parts), client.query(from(into)))
  }
}

/** The rows up to the sum behind them. Asked for by hand: a loop would end the parts with it. */
async function* rowsOf(parts: AsyncGenerator<Part>): AsyncGenerator<Buffer> {
  for (;;) {
    const { value: part, done } = await parts.next()
    if (done || part.kind === 'sum') return
    if (part.kind === 'rows') yield part.bytes
  }
}
