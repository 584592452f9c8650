import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './house.mjs'
import { runNode, TYPESCRIPT } from './run.mjs'
import { Sentence } from './sentence.mjs'

const JOURNAL = join(ROOT, 'drizzle', 'meta', '_journal.json')

/** Brings the database to the newest schema. A public site must not use a superuser. */
export async function applyMigrations(url, { isPublic }) {
  const { withClient } = await import('../postgres/databases.mjs')
  const state = await withClient(url, look).catch((error) => {
    throw new Sentence(`The database at ${new URL(url).host} does not let SOLEil in: ${error.message || error.code}`)
  })
  if (isPublic && state.superuser) {
    throw new Sentence('A public site must not use a superuser of the database: DATABASE_URL needs an ordinary role.')
  }
  if (state.newest >= newestMigration()) return 'nothing to do'
  return runNode('The migration', [...TYPESCRIPT, 'scripts/migrate.ts'], { DATABASE_URL: url })
}

async function look(client) {
  const { rows } = await client.query(
    `SELECT rolsuper AS superuser, to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS begun
       FROM pg_roles WHERE rolname = current_user`,
  )
  const [{ superuser, begun }] = rows
  if (!begun) return { superuser, newest: 0 }
  const last = await client.query('SELECT max(created_at)::text AS newest FROM drizzle.__drizzle_migrations')
  return { superuser, newest: Number(last.rows[0].newest) }
}

/** The migrator itself decides by the same comparison. */
function newestMigration() {
  if (!existsSync(JOURNAL)) return 0
  return Math.max(0, ...JSON.parse(readFileSync(JOURNAL, 'utf8')).entries.map((entry) => entry.when))
}
