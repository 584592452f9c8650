import pg from 'pg'

/** Makes the role and the database that it owns, where they are missing. The role is no superuser. */
export async function ensureDatabase({ admin, role, password, database, createsDatabases = false }) {
  await withClient(admin, async (client) => {
    const login = `LOGIN PASSWORD ${client.escapeLiteral(password)} ${createsDatabases ? 'CREATEDB' : 'NOCREATEDB'}`
    const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
    await client.query(`${known.rowCount ? 'ALTER' : 'CREATE'} ROLE ${client.escapeIdentifier(role)} ${login}`)
    await createMissing(client, database)
    await client.query(`ALTER DATABASE ${client.escapeIdentifier(database)} OWNER TO ${client.escapeIdentifier(role)}`)
  })
}

/** Makes a database that belongs to whoever asks, unless it is there. @param {pg.Client} client @param {string} database */
export async function createMissing(client, database) {
  const exists = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  if (!exists.rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`)
}

/**
 * Runs `use` with one connection and closes it.
 * @template Answer
 * @param {string} url
 * @param {(client: pg.Client) => Promise<Answer>} use
 * @returns {Promise<Answer>}
 */
export async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
