import type { Client } from 'pg'

/** Gives the tables of one schema the owners and rights of those with the same names in another. */
export async function handOver(client: Client, { from, to }: { from: string; to: string }): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(STATEMENTS, [from, to])
  for (const { statement } of rows) await client.query(statement)
}

const STATEMENTS = `
  WITH pairs AS (
    SELECT old.relowner, old.relacl, new.oid::regclass AS name, new.relowner AS maker
    FROM pg_class AS old JOIN pg_class AS new USING (relname, relkind)
    WHERE old.relnamespace = $1::regnamespace AND new.relnamespace = $2::regnamespace AND relkind = 'r'
  )
  SELECT format('ALTER TABLE %s OWNER TO %I', name, pg_get_userbyid(relowner)) AS statement, 1 AS turn
    FROM pairs WHERE relowner <> maker
  UNION ALL
  SELECT format('GRANT %s ON %s TO %s', privilege_type, name,
      CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END), 2
    FROM pairs CROSS JOIN aclexplode(relacl) WHERE grantee <> relowner
  ORDER BY turn`
