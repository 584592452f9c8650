/**
 * npm run bench:import              how the import of 50,000 rows compares with COPY of the same rows into the same table
 * npm run bench:import -- --pages   what such an import does to the built site: other musicians' pages, memory, silence
 *
 * Two figures against COPY, both sides in turn within each round: the statements that write the songs (and what is needed
 * to undo them), and the whole path from the bytes of the list (read, normalise, check, compare, write) until its musician
 * sees it done. Ends with 1 when the median of one is below its floor.
 */
import { parseArgs } from 'node:util'
import { disconnect } from '@/db/client'
import { median } from '@/lib/import/column-values'
import { measureRound, type Ratios } from './bench-import/against-copy'
import { measureBeside } from './bench-import/beside'
import { longList } from './bench-import/long-list'
import { startTestServers } from './testing/servers.mjs'
import { copyTemplate, createTemplate } from './testing/template'

const [ROWS, SONGS] = [50_000, 48_000]
const FLOORS: Ratios = { sql: 0.65, path: 0.4 }

const { values } = parseArgs({
  options: { pages: { type: 'boolean', default: false }, rounds: { type: 'string', default: '5' } },
})
const kept = values.pages ? await measureBeside(Number(values.rounds)) : await measureAgainstCopy(Number(values.rounds))
if (!kept) process.exitCode = 1

async function measureAgainstCopy(rounds: number): Promise<boolean> {
  const servers = await startTestServers()
  try {
    await createTemplate(servers.databaseUrl)
    process.env.DATABASE_URL = await copyTemplate(servers.databaseUrl, 'bench')
    process.env.AUTH_URL ??= 'http://localhost:3000'
    process.env.AUTH_SECRET ??= 'a-secret-that-only-this-bench-uses'
    process.env.AUTH_GOOGLE_ID ??= 'bench'
    process.env.AUTH_GOOGLE_SECRET ??= 'bench-secret'
    const list = longList(ROWS, SONGS)
    const measured: Ratios[] = []
    for (let round = 1; round <= rounds; round++) measured.push(await measureRound(list, SONGS))
    const [sql, path] = [middle(measured.map(({ sql }) => sql)), middle(measured.map(({ path }) => path))]
    console.log(
      `Median of ${rounds}, of COPY's rows a second: statements ${sql.toFixed(2)} (floor ${FLOORS.sql}), ` +
        `whole path ${path.toFixed(2)} (floor ${FLOORS.path})`,
    )
    return sql >= FLOORS.sql && path >= FLOORS.path
  } finally {
    await disconnect()
    await servers.stop()
  }
}

function middle(numbers: number[]): number {
  return median(numbers.map(String))
}
