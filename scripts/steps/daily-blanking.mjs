import { runNode, TYPESCRIPT } from './run.mjs'
import { explain } from './sentence.mjs'

// The site's housekeeping deletes accounts a minute after its start and then daily: the log follows it.
const SOON_MS = 2 * 60_000
const DAY_MS = 24 * 60 * 60_000

/**
 * Blanks daily in the log what musicians wrote whose accounts have been deleted. `url` is the address of the maintenance role;
 * without it nothing is done, and whoever runs the database does it. Answers what stops that.
 */
export function blankDaily(url) {
  if (!url) return () => {}
  const blank = () =>
    runNode('Blanking the log', [...TYPESCRIPT, 'scripts/db-blank-audit.ts'], { DATABASE_URL: url }).catch((error) =>
      console.error(`  Log: ${explain(error)}`),
    )
  const first = setTimeout(blank, SOON_MS)
  const daily = setInterval(blank, DAY_MS)
  return () => {
    clearTimeout(first)
    clearInterval(daily)
  }
}
