import type { Client } from 'pg'
import { changingSchema } from '../migrations/lock'
import { type Revision, readRevisions } from '../migrations/revisions.mjs'
import { makeJournal, note } from '../migrations/step'
import { withClient } from '../postgres/databases.mjs'
import { renewRights } from '../roles/arrange.mjs'
import { Sentence } from '../steps/sentence.mjs'
import { SAME_WORDS, sumOf } from './copy-out'
import { load } from './load'
import { type Revived, revive } from './revive'
import { makeRoom, switchOver } from './switch-over'
import { findTables } from './tables'
import { type Verified, verifyBackup } from './verify'

export type Restored = Revived & { backup: Verified; kept: string }

/**
 * Puts a backup in the place of what a database holds. It is read whole first, then loaded and compared beside the living
 * tables, in one transaction: until its very end everybody goes on with the old ones, and whatever goes wrong leaves them.
 */
export async function restoreBackup(url: string, file: string, now = new Date()): Promise<Restored> {
  const backup = await verifyBackup(file)
  const { reached, later } = splitAt(backup, readRevisions(), file)
  return withClient(url, (client) =>
    changingSchema(client, async () => {
      const restored = await inOneTransaction(client, async () => {
        await client.query(SAME_WORDS)
        await makeRoom(client)
        await makeJournal(client)
        await client.query('DELETE FROM drizzle.__drizzle_migrations')
        for (const revision of reached) await build(client, revision)
        await load(client, file)
        await compare(client, backup)
        for (const revision of later) await build(client, revision)
        return { ...(await revive(client)), kept: await switchOver(client, now) }
      })
      await renewRights(client)
      for (const { name } of await findTables(client))
        await client.query(`VACUUM (ANALYZE) ${client.escapeIdentifier(name)}`)
      return { backup, ...restored }
    }),
  )
}

/** The revisions the backup had, and those that came since. */
function splitAt({ head }: Verified, revisions: Revision[], file: string) {
  const had = new Set(head.migrations.map(({ when }) => when))
  const reached = revisions.filter(({ when }) => had.has(when))
  if (reached.length === had.size && had.size > 0) {
    return { reached, later: revisions.filter(({ when }) => !had.has(when)) }
  }
  const newest = head.migrations.at(-1)?.tag ?? 'no migration'
  throw new Sentence(
    `${file} was made by another SOLEil (version ${head.version}, at ${newest}), whose tables this one does not know. Nothing was touched; restore it with that version or a newer one.`,
  )
}

/** Nobody reads the new tables yet, so nothing needs to be built beside anybody. */
async function build(client: Client, revision: Revision): Promise<void> {
  for (const statement of revision.up) await client.query(statement.replace(/\bCONCURRENTLY\b/gi, ''))
  await note(client, revision, 'up')
}

async function compare(client: Client, { sums }: Verified): Promise<void> {
  const expected = new Map(sums.map((sum) => [sum.table, sum]))
  for (const table of await findTables(client)) {
    const found = await sumOf(client, table)
    const wanted = expected.get(table.name)
    if (found.rows !== (wanted?.rows ?? 0) || (wanted && found.sha256 !== wanted.sha256))
      throw new Sentence(`${table.name} did not arrive as it was written. Nothing was changed.`)
  }
}

async function inOneTransaction<Answer>(client: Client, run: () => Promise<Answer>): Promise<Answer> {
  await client.query('BEGIN')
  try {
    const answer = await run()
    await client.query('COMMIT')
    return answer
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw inWords(error as Error & { code?: string })
  }
}

function inWords(error: Error & { code?: string }): Error {
  if (FORBIDDEN.includes(error.code ?? ''))
    return new Sentence(
      `This role may not change the tables (${error.message}). Nothing was changed; restore as their owner, see DATABASE_MIGRATOR_URL.`,
    )
  if (error.code === '55P03')
    return new Sentence('Somebody has been working in these tables for ten seconds. Nothing was changed; try again.')
  // Five letters: the server itself says that it did not do it, the disk being full for instance.
  return error.code?.length === 5 ? new Sentence(`The restore stopped: ${error.message}. Nothing was changed.`) : error
}

const FORBIDDEN = ['42501', '25006']
