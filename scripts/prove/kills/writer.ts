import { randomBytes, randomUUID } from 'node:crypto'
import { disconnect } from '@/db/client'
import { csv, runToTheEnd } from '@/db/import-factories'
import { stopRun } from '@/db/import-runs'
import { addImport } from '@/db/import-uploads'
import { findImport } from '@/db/imports'
import { ownRepertoire } from '@/db/repertoires'
import { addSong } from '@/db/song-changes'
import { createMusician } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import type { Order, Word } from './words'

// A process of its own that writes as the app does, as fast as it is let. What failed waits until the ledger was compared,
// and is then sent again with the same key, as a musician would who presses the button once more.

const [, , of, atOnce, whole] = process.argv as [string, string, 'forms' | 'imports', string, string]
const IMPORTS_OF_ONE = 3
const waiting = new Map<string, () => void>()
let finishing = false

process.on('message', (order: Order) => {
  if (order === 'finish') finishing = true
  else for (const key of order.again) waiting.get(key)?.()
})
process.on('disconnect', () => process.exit(1))
await Promise.all(Array.from({ length: Number(atOnce) }, of === 'forms' ? writeForms : writeImports))
await disconnect()
process.disconnect()

async function writeForms(): Promise<void> {
  const musician = await newMusician()
  while (!finishing) await send(1, (key) => addSong(ownRepertoire(musician), { ...EMPTY_SONG, title: key }, key))
}

async function writeImports(): Promise<void> {
  for (let turn = 0, musician = await newMusician(); !finishing; turn++) {
    if (turn % IMPORTS_OF_ONE === IMPORTS_OF_ONE - 1) musician = await newMusician()
    const words = Array.from({ length: Number(whole) }, (_, at) => `${randomBytes(6).toString('hex')} ${at}`)
    await send(words.length, (key) =>
      importOnce(musician, key, csv(['Title', 'Artist'], ...words.map((word) => [word, key]))),
    )
  }
}

/** Uploads the list, the earlier one if it came before, and imports it unless that was done. */
async function importOnce(musician: Musician, formKey: string, list: string): Promise<void> {
  const own = ownRepertoire(musician)
  const upload = { source: 'file' as const, fileName: 'list.csv', bytes: Buffer.from(list), formKey }
  const { id } = await addImport(own, upload)
  if ((await findImport(own, id))?.status === 'done') return
  await stopRun(own, id)
  const after = await runToTheEnd(musician, id)
  if (after.status !== 'done') throw new Error(after.problem ?? after.status)
}

async function send(worth: number, write: (key: string) => Promise<unknown>): Promise<void> {
  const key = randomUUID()
  tell({ asked: key, of, whole: worth, at: Date.now() })
  for (;;) {
    try {
      await write(key)
      return tell({ acknowledged: key })
    } catch {
      const again = new Promise<void>((resolve) => waiting.set(key, resolve))
      tell({ failed: key })
      await again
      waiting.delete(key)
    }
  }
}

async function newMusician(): Promise<Musician> {
  for (;;) {
    try {
      return await createMusician()
    } catch {
      // Nobody was promised this one.
    }
  }
}

function tell(word: Word): void {
  process.send?.(word)
}
