import { readFileSync, writeFileSync } from 'node:fs'

/** Whether `file` says that the work of this fingerprint is done. */
export function isStamped(file, fingerprint) {
  try {
    return readFileSync(file, 'utf8') === fingerprint
  } catch {
    return false
  }
}

export function stamp(file, fingerprint) {
  writeFileSync(file, fingerprint)
}
