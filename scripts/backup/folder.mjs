import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const DAY = 24 * 60 * 60 * 1000
const KEPT = 7 * DAY
const NAME = /^soleil-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.(backup\.gz|failed|backup\.gz\.part)$/
const GOOD = 'backup.gz'

/**
 * Where a backup of this moment goes, in a folder that is made for it.
 * @param {string} folder
 * @param {Date} at
 */
export function nameOf(folder, at) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, `soleil-${at.toISOString().replaceAll(':', '-')}.${GOOD}`)
}

/** The whole backups of a folder, newest first. @param {string} folder */
export function listBackups(folder) {
  return namesIn(folder).filter(({ kind }) => kind === GOOD)
}

/**
 * True when there is none of the last day. One from the future, made before the clock was set right, does not count.
 * @param {string} folder
 * @param {Date} now
 */
export function isDue(folder, now) {
  return !listBackups(folder).some(({ at }) => at <= now.getTime() && now.getTime() - at < DAY)
}

/**
 * Removes what is older than a week. `good`, the one just made and read back, stays whatever the clock says.
 * @param {string} folder
 * @param {string} good
 * @param {Date} now
 */
export function prune(folder, good, now) {
  const old = namesIn(folder).filter(({ file, at }) => now.getTime() - at > KEPT && file !== good)
  for (const { file } of old) rmSync(file)
  return old.map(({ file }) => file)
}

/** Leaves a note where a backup should be, if there is room for one. @param {string} file @param {string} reason */
export function noteFailure(file, reason) {
  try {
    writeFileSync(file.replace(GOOD, 'failed'), `${reason}\n`, { mode: 0o600 })
  } catch {
    // The disk that had no room for the backup may have none for the note; the reason is printed as well.
  }
}

/** @param {string} folder */
function namesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .map((name) => ({ name, found: NAME.exec(name) }))
    .flatMap(({ name, found }) =>
      found
        ? [{ file: join(folder, name), at: Date.parse(`${found[1]}:${found[2]}:${found[3]}`), kind: found[4] }]
        : [],
    )
    .sort((a, b) => b.at - a.at)
}
