import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { isZip, zipEntries } from '@/lib/import/zip-entries'
import { partsOf, type Reading, readList, type Source } from './import-lists'

/** What the thread is asked for: the next rows. */
export type Asked = 'more'

/** What the thread tells: first how the list was read, or why not; then its rows, as many at a time as are asked for. */
export type Told =
  | { problem: string }
  | { reading: Omit<Reading, 'rows' | 'skipped' | 'remarks'>; turns: number }
  | Pick<Reading, 'rows' | 'skipped' | 'remarks'>

// Smaller lists are read within some 50 ms, and starting a thread takes longer.
const LONG = 256 * 1024
const AT_ONCE = 2
const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24, stackSizeMb: 4 }
const PATIENCE = 60_000
const TOO_LONG = 'This list takes more than a minute to read. Leave out what is no list of songs, or bring it in parts.'
const TOO_MUCH = 'This list needs more memory to read than a list of songs should. Bring it in parts.'

/**
 * Reads the bytes of a list; a long one in a thread of its own, with an end to its time and memory, so that everybody
 * else's pages are answered meanwhile. Throws `UnreadableFile`, with a sentence for the musician, and when its musician
 * has `left`, which ends the thread.
 */
export function readAnyList(bytes: Uint8Array, source: Source, left?: AbortSignal): Promise<Reading> {
  return sizeOf(bytes, source) < LONG ? readList(bytes, source) : inTurn(() => readApart(bytes, source, { left }))
}

type Ends = { patience?: number; limits?: typeof LIMITS; left?: AbortSignal }

/** Reads a list in a thread of its own, whatever its size. */
export async function readApart(bytes: Uint8Array, source: Source, ends: Ends = {}) {
  const { patience = PATIENCE, limits = LIMITS, left } = ends
  left?.throwIfAborted()
  // Outside of the bundle the thread is written in TypeScript as this file is.
  const typescript = ['--conditions=react-server', '--import', './scripts/testing/typescript-thread.mjs']
  const execArgv = process.env.NEXT_RUNTIME ? undefined : typescript
  const options = { workerData: { bytes, source }, resourceLimits: limits, execArgv }
  const thread = new Worker(new URL('./list-reader-thread.ts', import.meta.url), options)
  let timer: NodeJS.Timeout | undefined
  const failed = new Promise<never>((_, reject) => {
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error('The thread that reads lists ended early.')))
    timer = setTimeout(() => reject(new UnreadableFile(TOO_LONG)), patience)
    left?.addEventListener('abort', () => reject(left.reason), { once: true })
  })
  try {
    return await Promise.race([collect(thread), failed])
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UnreadableFile(TOO_MUCH) : error
  } finally {
    clearTimeout(timer)
    await thread.terminate()
  }
}

async function collect(thread: Worker): Promise<Reading> {
  const first = await told(thread)
  if ('problem' in first) throw new UnreadableFile(first.problem)
  if (!('reading' in first)) throw new Error('The thread that reads lists told rows before it was asked.')
  const all: Reading = { ...first.reading, rows: [], skipped: [], remarks: [] }
  for (let turn = 0; turn < first.turns; turn++) {
    thread.postMessage('more' satisfies Asked)
    const part = await told(thread)
    if (!('rows' in part)) throw new Error('The thread that reads lists told something else than rows.')
    for (const row of part.rows) all.rows.push(row)
    for (const row of part.skipped) all.skipped.push(row)
    for (const remark of part.remarks) all.remarks.push(remark)
    await setImmediate()
  }
  return all
}

function told(thread: Worker): Promise<Told> {
  return new Promise((resolve) => thread.once('message', resolve))
}

/** What there is to read, unpacked. */
function sizeOf(bytes: Uint8Array, source: Source): number {
  return partsOf(bytes, source).reduce((sum, part) => sum + unpackedSize(part.bytes), 0)
}

/** A damaged archive is small work; what a workbook within an archive unpacks to is not known before it is unpacked. */
function unpackedSize(bytes: Uint8Array): number {
  if (!isZip(bytes)) return bytes.length
  try {
    return zipEntries(bytes).reduce((sum, { name, size }) => sum + (/\.(?:xlsx|ods)$/i.test(name) ? LONG : size), 0)
  } catch {
    return 0
  }
}

type Turns = { running: number; waiting: (() => void)[] }
const everywhere = globalThis as unknown as { soleilReaders?: Turns }

/** Some at once, the others one after the other; for the whole process, of which pages and routes are compiled apart. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  everywhere.soleilReaders ??= { running: 0, waiting: [] }
  const turns = everywhere.soleilReaders
  if (turns.running >= AT_ONCE) await new Promise<void>((resolve) => turns.waiting.push(resolve))
  else turns.running++
  try {
    return await work()
  } finally {
    const following = turns.waiting.shift()
    if (following) following()
    else turns.running--
  }
}
