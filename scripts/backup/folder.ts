import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const DAY = 24 * 60 * 60 * 1000
const KEPT = 7 * DAY
const NAME = /^soleil-(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.(backup\.gz|failed|backup\.gz\.part)$/
const GOOD = 'backup.gz'

/** Where a backup of this moment goes, in a folder that is made for it. */
export function nameOf(folder: string, at: Date): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return join(folder, `soleil-${at.toISOString().replaceAll(':', '-')}.${GOOD}`)
}

/** The whole backups of a folder, newest first. */
export function listBackups(folder: string): { file: string; at: number }[] {
  return namesIn(folder).filter(({ kind }) => kind === GOOD)
}

/** Removes what is older than a week. `good`, the one just made and read back, stays whatever the clock says. */
export function prune(folder: string, good: string, now: Date): string[] {
  const old = namesIn(folder).filter(({ file, at }) => now.getTime() - at > KEPT && file !== good)
  for (const { file } of old) rmSync(file)
  return old.map(({ file }) => file)
}

/** Leaves a note where a backup should be, if there is room for one. */
export function noteFailure(file: string, reason: string): void {
  try {
    writeFileSync(file.replace(GOOD, 'failed'), `${reason}\n`, { mode: 0o600 })
  } catch {
    // The disk that had no room for the backup may have none for the note; the reason is printed as well.
  }
}

function namesIn(folder: string) {
  return readdirSync(folder)
    .map((name) => ({ name, found: NAME.exec(name) }))
    .flatMap(({ name, found }) =>
      found
        ? [{ file: join(folder, name), at: Date.parse(`${found[1]}:${found[2]}:${found[3]}`), kind: found[4] }]
        : [],
    )
    .sort((a, b) => b.at - a.at)
}
