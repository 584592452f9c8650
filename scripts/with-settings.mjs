import { openHouse } from './steps/closing.mjs'
import { loadDotenv } from './steps/dotenv.mjs'
import { startEmbeddedDatabase } from './steps/embedded-database.mjs'
import { makeHouse, ROOT } from './steps/house.mjs'
import { spawnTracked, TYPESCRIPT } from './steps/run.mjs'
import { checkSettings } from './steps/settings.mjs'

// Runs one TypeScript program on the data of this house, whether the site is running or not:
//   node scripts/with-settings.mjs scripts/musicians.ts deactivate ID

process.chdir(ROOT)

await openHouse(async ({ onClose }) => {
  loadDotenv(`${ROOT}/.env`)
  makeHouse()
  const { needsDatabase } = await checkSettings()
  if (needsDatabase) {
    const database = await startEmbeddedDatabase()
    if (!database.adopted) onClose(database.stop)
    process.env.DATABASE_URL = database.url
  }
  const program = spawnTracked([...TYPESCRIPT, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' })
  return new Promise((resolve) => program.once('close', (code) => resolve(code ?? 1)))
})
