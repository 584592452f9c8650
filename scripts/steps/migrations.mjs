import { findApplied, missingOf, readRevisions } from '../migrations/revisions.mjs'
import { sayingWhy } from '../postgres/why-no-database.mjs'
import { runNode, TYPESCRIPT } from './run.mjs'

/** Brings an older database to the newest schema, and refuses a newer one. */
export async function applyMigrations(url) {
  const { withClient } = await import('../postgres/databases.mjs')
  const applied = await sayingWhy(url, () => withClient(url, findApplied))
  if (missingOf(readRevisions(), applied).length === 0) return 'nothing to do'
  return runNode('The migration', [...TYPESCRIPT, 'scripts/migrate.ts'], { DATABASE_URL: url })
}
