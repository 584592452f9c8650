import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import type { Musician } from '@/lib/musician'
import { tokenHash } from '@/lib/tokens'
import { migrate } from '@/scripts/migrations/migrate'
import { withClient } from '@/scripts/postgres/databases.mjs'
import { debianPostgres } from '@/scripts/testing/debian-postgres.mjs'
import { startReplicated } from '@/scripts/testing/replica.mjs'
import { asJob, disconnect, rowsOf } from './client'
import { reading } from './reading'
import { ownRepertoire } from './repertoires'
import { findMusicianBySession, removeSession } from './sessions'
import { findSongs } from './songs'

// pg_basebackup, which makes a replica, comes with Debian's PostgreSQL and not with the embedded one.
const found = debianPostgres()
if (!found) console.log('The replica is not tested: this machine has no PostgreSQL of Debian, 15 or newer.')

describe.skipIf(!found)('with a streaming replica', () => {
  let servers: Awaited<ReturnType<typeof startReplicated>>
  let musician: Musician

  beforeAll(async () => {
    servers = await startReplicated(found!)
    await migrate(servers.url)
    process.env.DATABASE_URL = servers.url
    process.env.DATABASE_REPLICA_URL = servers.replicaUrl
  }, 60_000)
  afterAll(async () => {
    await disconnect()
    await servers.stop()
  })
  beforeEach(async () => {
    musician = await createMusician('Nina')
    await caughtUp(musician)
  })

  const onReplica = (sentence: string) => withClient(servers.replicaAdmin, (client) => client.query(sentence))
  const titles = async () => {
    const { songs } = await findSongs(ownRepertoire(musician), { filter: {}, sort: 'title' })
    return songs.map(({ title }) => title)
  }

  test('pages read from the replica, and jobs from the primary', async () => {
    expect(await readsFrom(musician)).toBe('replica')
    expect(await asJob(() => readsFrom(musician))).toBe('primary')
  })

  test('who just wrote reads it, however far behind the replica is; the replica takes over when it has it too', async () => {
    const other = await createMusician('Ella')
    await caughtUp(other)
    await onReplica('select pg_wal_replay_pause()')
    for (const title of ['Nardis', 'Blue in Green', 'Solar']) {
      await createSong(musician, { title })
      expect(await titles()).toContain(title)
    }
    expect(await readsFrom(musician)).toBe('primary')
    expect(await readsFrom(other)).toBe('replica')
    await onReplica('select pg_wal_replay_resume()')
    await caughtUp(musician)
    expect(await titles()).toEqual(['Blue in Green', 'Nardis', 'Solar'])
  })

  test('who is signed in is asked of the primary: a session that ended is ended, though the replica still has it', async () => {
    const token = tokenHash(await createSession(musician))
    await createSong(musician, { title: 'Misty' })
    await caughtUp(musician)
    await onReplica('select pg_wal_replay_pause()')
    await removeSession(token)
    const own = ownRepertoire(musician)
    const stale = await reading(own, (copy) => rowsOf(copy, sql`select 1 from sessions where token_hash = ${token}`))
    expect(stale).toHaveLength(1)
    expect(await findMusicianBySession(token)).toBeUndefined()
    await onReplica('select pg_wal_replay_resume()')
  })

  test('a replica that does not answer costs a page a moment once, and then nothing', async () => {
    await createSong(musician, { title: 'Solar' })
    await caughtUp(musician)
    await servers.replica.stop()
    const began = performance.now()
    expect(await titles()).toEqual(['Solar'])
    expect(performance.now() - began).toBeLessThan(1_500)
    const again = performance.now()
    expect(await titles()).toEqual(['Solar'])
    expect(performance.now() - again).toBeLessThan(300)
  })
})

async function readsFrom(musician: Musician) {
  const [row] = await reading(ownRepertoire(musician), (database) =>
    rowsOf<{ copy: boolean }>(database, sql`select pg_is_in_recovery() as copy`),
  )
  return row!.copy ? 'replica' : 'primary'
}

/** Where nothing is known of a repertoire its version is 0 on both, and the replica would do. */
const caughtUp = (musician: Musician) =>
  vi.waitFor(async () => expect(await readsFrom(musician)).toBe('replica'), { timeout: 8_000, interval: 100 })
