import { findApplied, missingOf, readRevisions } from '../migrations/revisions.mjs'
import { whyNoDatabase } from '../postgres/why-no-database.mjs'
import { runNode, TYPESCRIPT } from './run.mjs'
import { Sentence } from './sentence.mjs'

/** Brings an older database to the newest schema, and refuses a newer one. A public site must not use a superuser. */
export async function applyMigrations(url, { isPublic }) {
  const { withClient } = await import('../postgres/databases.mjs')
  const { superuser, applied } = await withClient(url, look).catch((error) => {
    const why = whyNoDatabase(error, url)
    throw why ? new Sentence(why) : error
  })
  if (isPublic && superuser) {
    throw new Sentence('A public site must not use a superuser of the database: DATABASE_URL needs an ordinary role.')
  }
  if (missingOf(readRevisions(), applied).length === 0) return 'nothing to do'
  return runNode('The migration', [...TYPESCRIPT, 'scripts/migrate.ts'], { DATABASE_URL: url })
}

async function look(client) {
  const { rows } = await client.query('SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user')
  return { superuser: rows[0].superuser, applied: await findApplied(client) }
}
