import { parentPort, workerData } from 'node:worker_threads'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { readList, type Source } from './import-lists'
import type { Asked, Told } from './list-reader'

// A few milliseconds of the other thread, between two of which it answers requests.
const ROWS_A_MESSAGE = 500

const { bytes, source } = workerData as { bytes: Uint8Array; source: Source }
const tell = (told: Told) => parentPort!.postMessage(told)

try {
  const { rows, skipped, remarks, ...reading } = await readList(bytes, source)
  let from = 0
  parentPort!.on('message', (_: Asked) => {
    const until = from + ROWS_A_MESSAGE
    const [more, ...others] = [rows, skipped, remarks].map((all) => all.slice(from, until))
    from = until
    tell({ rows: more as typeof rows, skipped: others[0] as typeof skipped, remarks: others[1] as typeof remarks })
  })
  tell({ reading, turns: Math.ceil(Math.max(rows.length, skipped.length, remarks.length) / ROWS_A_MESSAGE) })
} catch (error) {
  if (!(error instanceof UnreadableFile)) throw error
  tell({ problem: error.message })
}
