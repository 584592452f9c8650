import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { TYPESCRIPT } from '../../steps/run.mjs'
import type { Book } from './book'
import type { Order, Word } from './words'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

export type Job = { of: 'forms' | 'imports'; atOnce: number; songs: number }

/** A process that writes what its job says, and what it says of that written down. */
export function startWriter({ of, atOnce, songs }: Job, databaseUrl: string, book: Book) {
  const site = {
    AUTH_SECRET: 'of a campaign, which signs nobody in',
    AUTH_URL: 'http://localhost',
    LOG_LEVEL: 'silent',
  }
  const writer = fork(WRITER, [of, String(atOnce), String(songs)], {
    execArgv: TYPESCRIPT,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...site, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  writer.on('message', (word: Word) => book.write(word))
  const ended = () => writer.exitCode !== null || writer.signalCode !== null
  const early = once(writer, 'exit').then(() => Promise.reject(new Error(`The writer of ${of} ended before its time.`)))
  early.catch(() => {})
  return {
    begun: Promise.race([once(writer, 'message'), early]),
    /** Fails when the writer ends; until it is told to finish that is before its time. */
    early,
    order: (order: Order) => void (writer.connected && writer.send(order)),
    ended,
    stop: () => void writer.kill('SIGKILL'),
  }
}
