import { setTimeout as pause } from 'node:timers/promises'
import { withClient } from '../postgres/databases.mjs'
import { whyNoDatabase } from '../postgres/why-no-database.mjs'
import { Sentence } from '../steps/sentence.mjs'

const AGAIN_MS = 5_000

/** In this order: whoever is a superuser may do all the rest too. */
const EXCESSES = `
  SELECT said AS excess FROM pg_roles, LATERAL (VALUES
    (1, 'is a superuser', rolsuper),
    (2, 'passes by row security', rolbypassrls),
    (3, 'owns the tables', EXISTS (
      SELECT FROM pg_class AS class JOIN pg_namespace AS namespace ON namespace.oid = relnamespace
      WHERE nspname IN ('public', 'drizzle') AND relkind IN ('r', 'p') AND pg_has_role(relowner, 'MEMBER')
    )),
    (4, 'may create in the database', has_database_privilege(current_database(), 'CREATE')),
    (5, 'may create in its schema', has_schema_privilege('public', 'CREATE'))
  ) AS excess (place, said, given)
  WHERE rolname = current_user AND given ORDER BY place LIMIT 1`

/**
 * Throws a sentence when the role of this address may do more than a site that others can reach should: create anything, or
 * change the tables themselves.
 * @param {string} url
 */
export async function requireLeastRights(url) {
  const [found] = await withClient(url, async (client) => (await client.query(EXCESSES)).rows)
  if (!found) return 'no more than they must'
  throw new Sentence(
    `A public site must not be able to change its own tables, and the role ${new URL(url).username} of DATABASE_URL ${found.excess}. ` +
      'Run npm run db:roles with DATABASE_ADMIN_URL, and start with the addresses it prints (docs/security.md).',
  )
}

/**
 * The same for a server that starts while its database is away: the answer is looked for until there is one.
 * @param {string} url
 * @param {(refusal: Error) => void} refuse
 */
export async function requireLeastRightsPatiently(url, refuse, rest = AGAIN_MS) {
  try {
    await requireLeastRights(url)
  } catch (error) {
    if (error instanceof Sentence || !whyNoDatabase(error, url)) throw error
    const again = () => requireLeastRightsPatiently(url, refuse, rest)
    pause(rest, undefined, { ref: false }).then(again).catch(refuse)
  }
}
