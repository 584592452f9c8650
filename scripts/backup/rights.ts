import type { Client } from 'pg'

/** Gives the tables of one schema and their columns the owners and rights of those with the same names in another. */
export async function handOver(client: Client, { from, to }: { from: string; to: string }): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(STATEMENTS, [from, to])
  for (const { statement } of rows) await client.query(statement)
}

const STATEMENTS = `
  WITH pairs AS (
    SELECT old.oid AS source, old.relowner, old.relacl, new.oid::regclass AS name, new.relowner AS maker
    FROM pg_class AS old JOIN pg_class AS new USING (relname, relkind)
    WHERE old.relnamespace = $1::regnamespace AND new.relnamespace = $2::regnamespace AND relkind = 'r'
  )
  SELECT format('ALTER TABLE %s OWNER TO %I', name, pg_get_userbyid(relowner)) AS statement, 1 AS turn
    FROM pairs WHERE relowner <> maker
  UNION ALL
  SELECT format('GRANT %s%s ON %s TO %s', privilege_type, columns, name,
      CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END), 2
    FROM (
      SELECT name, relowner, relacl AS acl, '' AS columns FROM pairs
      UNION ALL
      SELECT name, relowner, attacl, format(' (%I)', attname)
        FROM pairs JOIN pg_attribute ON attrelid = source AND attnum > 0 AND NOT attisdropped
    ) AS granted CROSS JOIN aclexplode(acl) WHERE grantee <> relowner
  ORDER BY turn`
