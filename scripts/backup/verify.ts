import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { Sentence } from '../steps/sentence.mjs'
import type { Sum } from './copy-out'
import { type Part, partsOf } from './parts'
import { countRows } from './rows'
import { FORMAT, type Head } from './script'
import { FIRST_BYTES, isSealed, SEAL_LENGTH } from './seal'

export type Verified = { head: Head; sums: Sum[]; rows: number }

/** Reads all of a backup without touching any database; a sentence says what is wrong with it. */
export async function verifyBackup(file: string): Promise<Verified> {
  const size = existsSync(file) ? statSync(file).size : null
  if (size === null) throw new Sentence(`There is no backup at ${file}. Nothing was touched.`)
  if (size === 0) throw new Sentence(`${file} is empty. Nothing was touched; take another backup.`)
  if (!(await beginsAsOurs(file))) throw new Sentence(`${file} is not a backup of SOLEil. Nothing was touched.`)
  if (size <= SEAL_LENGTH + FIRST_BYTES.length || !(await isSealed(file, size))) throw damaged(file)
  const sums: Sum[] = []
  let head: Head | undefined
  for await (const part of checkedParts(file)) {
    if (part.kind === 'head') head = part.head
    if (part.kind === 'sum') sums.push(part.sum)
  }
  if (!head) throw damaged(file)
  return { head, sums, rows: sums.reduce((all, { rows }) => all + rows, 0) }
}

/** The parts of a backup, held against what it says of itself. */
export async function* checkedParts(file: string): AsyncGenerator<Part> {
  const whole = createHash('sha256')
  let table = { hash: createHash('sha256'), rows: 0 }
  let ended = false
  for await (const part of partsOf(file, statSync(file).size)) {
    if (part.kind === 'head' && part.head.format !== FORMAT) throw new Sentence(newerFormat(file, part.head))
    if (part.kind === 'table') table = { hash: createHash('sha256'), rows: 0 }
    if (part.kind === 'rows') table.rows += countRows(part.bytes)
    if (part.kind === 'rows') table.hash.update(part.bytes)
    if (part.kind === 'sum' && (part.sum.rows !== table.rows || part.sum.sha256 !== table.hash.digest('hex')))
      throw damaged(file)
    if (part.kind === 'whole') ended = part.whole.sha256 === whole.digest('hex')
    else whole.update(part.bytes)
    yield part
  }
  if (!ended) throw damaged(file)
}

function damaged(file: string): Sentence {
  return new Sentence(`${file} is damaged: it was cut short or altered. Nothing was touched; take another backup.`)
}

function newerFormat(file: string, { version }: Head): string {
  return `${file} was made by SOLEil ${version}, which writes backups in another way. Nothing was touched; restore it with that version.`
}

async function beginsAsOurs(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(FIRST_BYTES.length), 0, FIRST_BYTES.length, 0)
    return buffer.subarray(0, bytesRead).equals(FIRST_BYTES.subarray(0, bytesRead))
  } finally {
    await handle.close()
  }
}
