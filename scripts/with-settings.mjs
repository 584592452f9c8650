import { openHouse } from './steps/closing.mjs'
import { loadDotenv } from './steps/dotenv.mjs'
import { startEmbeddedDatabase } from './steps/embedded-database.mjs'
import { makeHouse, ROOT } from './steps/house.mjs'
import { spawnTracked, TYPESCRIPT } from './steps/run.mjs'
import { checkSettings } from './steps/settings.mjs'

// Runs one TypeScript program on the data of this house, whether the site is running or not:
//   node scripts/with-settings.mjs scripts/musicians.ts deactivate ID
// With --as=migrator, monitor, backup or maintenance it comes in as that role, where there is one.

const ROLE = /^--as=(migrator|monitor|backup|maintenance)$/

process.chdir(ROOT)

await openHouse(async ({ onClose }) => {
  loadDotenv(`${ROOT}/.env`)
  makeHouse()
  const { needsDatabase } = await checkSettings()
  const role = ROLE.exec(process.argv[2] ?? '')?.[1]
  const program = process.argv.slice(role ? 3 : 2)
  if (needsDatabase) {
    const database = await startEmbeddedDatabase()
    if (!database.adopted) onClose(database.stop)
    process.env.DATABASE_URL = database.urlOf(role ?? 'app')
  } else if (role) {
    process.env.DATABASE_URL = process.env[`DATABASE_${role.toUpperCase()}_URL`] || process.env.DATABASE_URL
  }
  const child = spawnTracked([...TYPESCRIPT, ...program], { cwd: ROOT, stdio: 'inherit' })
  return new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)))
})
