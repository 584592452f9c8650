import { randomBytes, randomUUID } from 'node:crypto'
import { Pool, type PoolClient } from 'pg'
import { startTestServers } from './testing/servers.mjs'
import { copyTemplate, createTemplate } from './testing/template'

// npm run bench:row-security: what row-level security would cost. The statements of a search in 10,000 songs, as the app sends
// them, without it and with its cheapest form: the app names the repertoires that may be read, on the connection that is lent.

const ROUNDS = 7
const SECONDS = 1.5
const AT_ONCE = 10
const SONGS = Number(process.env.SONGS ?? 10_000)

type Statement = { text: string; values: unknown[] }
type Lending = (client: PoolClient, statement: Statement) => Promise<unknown>

const servers = await startTestServers()
await createTemplate(servers.databaseUrl)
const url = await copyTemplate(servers.databaseUrl, 'bench')
Object.assign(process.env, {
  ...{ DATABASE_URL: url, AUTH_URL: 'http://localhost:3000', AUTH_SECRET: randomUUID() },
  ...{ AUTH_GOOGLE_ID: 'bench', AUTH_GOOGLE_SECRET: 'bench' },
})
delete process.env.REDIS_URL

const { createMusician, createSongs } = await import('@/e2e/factories')
const { countSongs, findSongs } = await import('@/db/songs')
const { countFacets } = await import('@/db/song-facets')
const { ownRepertoire } = await import('@/db/repertoires')
const { db, disconnect, rowsOf } = await import('@/db/client')
const { sql } = await import('drizzle-orm')

const musician = await createMusician('Searcher')
await createSongs(
  musician,
  Array.from({ length: SONGS }, (_, n) => ({
    title: `${pronounced(n * 7)} ${pronounced(n)}`,
    artist: pronounced(n % 700),
  })),
)
await rowsOf(db(), sql`vacuum analyze songs`)
const statements = await statementsOf(async () => {
  const filter = { search: pronounced(4_321).slice(0, 4) }
  const own = ownRepertoire(musician)
  await findSongs(own, { filter, sort: 'title' })
  await countSongs(own, filter)
  await countFacets(own, filter)
})
await disconnect()

const walled = await withRowSecurity(url)
const settings = [musician.repertoireId]
const NAMING = 'select set_config($1, $2, $3)'
const plain: Lending = (client, statement) => client.query(statement)
const named: Lending = async (client, statement) => {
  await client.query(NAMING, ['soleil.repertoires', settings.join(), false])
  return client.query(statement)
}
const pooled: Lending = async (client, statement) => {
  await client.query('begin')
  await client.query(NAMING, ['soleil.repertoires', settings.join(), true])
  const answer = await client.query(statement)
  await client.query('commit')
  return answer
}
const sides = {
  'no row-level security': { pool: poolOf(url), lend: plain },
  'the policy alone, named once': { pool: namedOnce(walled), lend: plain },
  'named with each lending': { pool: poolOf(walled), lend: named },
  'in a transaction (a pooler)': { pool: poolOf(walled), lend: pooled },
}
try {
  console.log(`${statements.length} statements a search, ${AT_ONCE} at once, ${SONGS.toLocaleString('en')} songs`)
  const rates: Record<string, number[]> = Object.fromEntries(Object.keys(sides).map((name) => [name, []]))
  for (const { pool, lend } of Object.values(sides)) await searchesPerSecond(pool, lend)
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, { pool, lend }] of Object.entries(sides)) rates[name]!.push(await searchesPerSecond(pool, lend))
  const without = rates['no row-level security']!
  for (const [name, list] of Object.entries(rates)) {
    const ratio = median(list.map((rate, round) => rate / without[round]!))
    console.log(`${name.padEnd(30)} ${median(list).toFixed(0).padStart(5)} searches/s  × ${ratio.toFixed(2)}`)
  }
} finally {
  await Promise.all(Object.values(sides).map(({ pool }) => pool.end()))
  await servers.stop()
}

/** What the app sends to answer a page, in its order. */
async function statementsOf(ask: () => Promise<void>): Promise<Statement[]> {
  const pool = (db() as unknown as { $client: Pool }).$client
  const query = pool.query
  const heard: Statement[] = []
  pool.query = ((statement: { text: string }, values: unknown[]) => {
    heard.push({ text: statement.text, values })
    return (query as (...given: unknown[]) => unknown).call(pool, statement, values)
  }) as typeof pool.query
  await ask()
  pool.query = query
  return heard
}

/** The address of the same database for a role that rows are hidden from. */
async function withRowSecurity(address: string): Promise<string> {
  const password = randomBytes(12).toString('hex')
  const superuser = Object.assign(new URL(servers.admin), { pathname: new URL(address).pathname }).href
  const owner = new Pool({ connectionString: superuser, max: 1 })
  await owner.query(`create role walled login password '${password}'`)
  await owner.query('grant select on all tables in schema public to walled')
  await owner.query('alter table songs enable row level security')
  await owner.query(
    "create policy named on songs using (repertoire_id = any (string_to_array(current_setting('soleil.repertoires', true), ',')::uuid[]))",
  )
  await owner.end()
  return Object.assign(new URL(address), { username: 'walled', password }).href
}

function poolOf(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: AT_ONCE })
  // The server stops before the last connection has said good-bye.
  pool.on('error', () => {})
  return pool
}

function namedOnce(address: string): Pool {
  const pool = poolOf(address)
  pool.on('connect', (client) => void client.query(NAMING, ['soleil.repertoires', settings.join(), false]))
  return pool
}

async function searchesPerSecond(pool: Pool, lend: Lending): Promise<number> {
  const until = performance.now() + SECONDS * 1000
  let searches = 0
  const asking = async () => {
    for (; performance.now() < until; searches++) for (const statement of statements) await lent(pool, lend, statement)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, asking))
  return searches / SECONDS
}

async function lent(pool: Pool, lend: Lending, statement: Statement): Promise<void> {
  const client = await pool.connect()
  try {
    await lend(client, statement)
  } finally {
    client.release()
  }
}

function median(list: number[]): number {
  return [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)]!
}

/** A word of its own for each number. */
function pronounced(n: number): string {
  const syllables = ['ba', 'cu', 'di', 'fo', 'ge', 'ka', 'lu', 'mi', 'no', 'pe', 'ra', 'su']
  return n
    .toString(12)
    .split('')
    .map((digit) => syllables[Number.parseInt(digit, 12)])
    .join('')
}
