import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { disconnect } from '@/db/client'
import { createMusician, createSongs } from '@/e2e/factories'
import { restoreBackup } from './backup/restore'
import { verifyBackup } from './backup/verify'
import { writeBackup } from './backup/write'
import { migrate } from './migrations/migrate'
import { startTestServers } from './testing/servers.mjs'

// npm run bench:backup [-- SONGS]: how long a backup, its verification and a restore take, on servers of its own.

const SONGS = Number(process.argv[2] ?? 100_000)
const NOTES = 'Verse, chorus, verse, solo over the bridge; watch the drummer at the end. '

const servers = await startTestServers()
const folder = mkdtempSync(join(tmpdir(), 'soleil-bench-'))
process.env.DATABASE_URL = servers.databaseUrl
process.env.AUTH_SECRET ??= 'a-secret-that-only-the-bench-ever-uses'
process.env.AUTH_URL ??= 'http://localhost:3000'
process.env.AUTH_GOOGLE_ID ??= 'bench'
process.env.AUTH_GOOGLE_SECRET ??= 'bench'
try {
  await migrate(servers.databaseUrl)
  const musician = await createMusician()
  await timed('songs written', () =>
    createSongs(
      musician,
      Array.from({ length: SONGS }, (_, at) => ({
        title: `Song ${at * 7919}`,
        artist: `Band ${at % 5000}`,
        notes: NOTES + at,
      })),
    ),
  )
  const { file } = await timed('backup', () => writeBackup(servers.databaseUrl, folder, 'bench'))
  const plain = gunzipSync(readFileSync(file)).length
  console.log(`  ${(statSync(file).size / 1e6).toFixed(1)} MB of ${(plain / 1e6).toFixed(1)} MB`)
  await timed('verified', () => verifyBackup(file), plain)
  await timed('restored', () => restoreBackup(servers.databaseUrl, file), plain)
} finally {
  await disconnect()
  await servers.stop()
  rmSync(folder, { recursive: true })
}

async function timed<Answer>(title: string, run: () => Promise<Answer>, bytes = 0): Promise<Answer> {
  const began = performance.now()
  const answer = await run()
  const seconds = (performance.now() - began) / 1000
  console.log(
    `${title.padEnd(16)} ${seconds.toFixed(1)} s${bytes ? `, ${(bytes / 1e6 / seconds).toFixed(0)} MB/s` : ''}`,
  )
  return answer
}
