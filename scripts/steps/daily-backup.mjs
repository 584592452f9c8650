import { isDue } from '../backup/folder.mjs'
import { inHouse } from './house.mjs'
import { runNode, TYPESCRIPT } from './run.mjs'
import { explain } from './sentence.mjs'

const SOON_MS = 60_000
const HOUR_MS = 60 * 60_000

/**
 * Makes a backup a minute from now, unless there is one of the last day, and then whenever the newest has become a day old.
 * Answers what stops that.
 */
export function backUpDaily(url) {
  const look = () =>
    backUpIfDue(url).then(
      (says) => says && console.log(`  Daily backup: ${says}`),
      (error) => console.error(`  Daily backup: ${explain(error)}`),
    )
  const first = setTimeout(look, SOON_MS)
  const hourly = setInterval(look, HOUR_MS)
  return () => {
    clearTimeout(first)
    clearInterval(hourly)
  }
}

/** Makes a backup if none is young enough, and answers what it says; null when there is nothing to do. */
export async function backUpIfDue(url, { folder = inHouse('backups'), now = new Date() } = {}) {
  if (!isDue(folder, now)) return null
  return runNode('The backup', [...TYPESCRIPT, 'scripts/backup.ts', folder], { DATABASE_URL: url })
}
