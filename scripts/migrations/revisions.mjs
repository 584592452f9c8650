import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../steps/house.mjs'
import { Sentence } from '../steps/sentence.mjs'

/** @typedef {{ tag: string, when: number, up: string[], down: string[] | null, hash: string }} Revision */
/** @typedef {{ when: number, hash: string }} Applied */

export const FOLDER = join(ROOT, 'drizzle')
const BREAK = '--> statement-breakpoint'

/**
 * The migrations of a folder in their order. `down` is null when one has no way back.
 * @param {string} folder
 * @returns {Revision[]}
 */
export function readRevisions(folder = FOLDER) {
  const journal = join(folder, 'meta', '_journal.json')
  if (!existsSync(journal)) return []
  const { entries } = JSON.parse(readFileSync(journal, 'utf8'))
  return entries.map(({ tag, when }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    const back = join(folder, `${tag}.down.sql`)
    const down = existsSync(back) ? readFileSync(back, 'utf8').split(BREAK) : null
    return { tag, when, up: text.split(BREAK), down, hash: createHash('sha256').update(text).digest('hex') }
  })
}

/**
 * What has been applied to a database, oldest first: drizzle's own table, so that its tools agree.
 * @param {import('pg').Client} client
 * @returns {Promise<Applied[]>}
 */
export async function findApplied(client) {
  const table = await client.query(`SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS made`)
  if (!table.rows[0].made) return []
  const { rows } = await client.query(
    'SELECT created_at::text AS "when", hash FROM drizzle.__drizzle_migrations ORDER BY created_at',
  )
  return rows.map(({ when, hash }) => ({ when: Number(when), hash }))
}

/**
 * The revisions that a database still lacks. Throws a sentence when it knows some that this SOLEil does not.
 * @param {Revision[]} revisions
 * @param {Applied[]} applied
 * @returns {Revision[]}
 */
export function missingOf(revisions, applied) {
  const known = new Set(revisions.map(({ when }) => when))
  const unknown = applied.filter(({ when }) => !known.has(when))
  if (unknown.length > 0) throw new Sentence(newer(unknown.length, revisions.at(-1)?.tag ?? 'nothing'))
  const done = new Set(applied.map(({ when }) => when))
  return revisions.filter(({ when }) => !done.has(when))
}

function newer(count, newest) {
  return (
    `The database is newer than this SOLEil: ${count} of its migrations came after ${newest}, the newest this version knows. ` +
    'Nothing was changed. Start the newer SOLEil again, or go back with the newer one first: npm run db:rollback.'
  )
}
