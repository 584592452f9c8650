import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Musician } from '@/lib/musician'
import { withClient } from '../postgres/databases.mjs'
import { TYPESCRIPT } from '../steps/run.mjs'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

export type Word = { asked: string } | { acknowledged: string }

/** A process that adds songs without a pause, and the book of what it was promised. */
export function startWriting(musician: Musician, settings: Record<string, string | null>) {
  const asked = new Set<string>()
  const acknowledged = new Set<string>()
  let last = 0
  const env = { ...process.env, ...settings } as NodeJS.ProcessEnv
  const writer = fork(WRITER, [JSON.stringify(musician)], { execArgv: TYPESCRIPT, env, stdio: 'ignore' })
  writer.on('message', (word: Word) => {
    if ('asked' in word) asked.add(word.asked)
    else {
      acknowledged.add(word.acknowledged)
      last = performance.now()
    }
  })
  return {
    count: () => acknowledged.size,
    /** Whether something was acknowledged after this moment. */
    since: (moment: number) => last > moment,
    compare: (database: string) => compare(database, asked, acknowledged),
    async stop() {
      if (writer.exitCode !== null || writer.signalCode !== null) return
      writer.send('stop')
      const patience = setTimeout(() => writer.kill('SIGKILL'), 15_000)
      await once(writer, 'exit')
      clearTimeout(patience)
    },
  }
}

async function compare(database: string, asked: Set<string>, acknowledged: Set<string>) {
  const promised = [...acknowledged]
  const { rows } = await withClient(database, (client) =>
    client.query<{ title: string; times: number }>('select title, count(*)::int as times from songs group by title'),
  )
  const times = new Map(rows.map((row) => [row.title, row.times]))
  return {
    lost: promised.filter((key) => !times.has(key)).length,
    doubled: [...asked].filter((key) => (times.get(key) ?? 0) > 1).length,
  }
}
