import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SKIPPED = /\.test\.tsx?$/

/** One short text that changes when any of these files, folders or words changes. Tests do not count. */
export function fingerprint(paths, words = []) {
  const hash = createHash('sha256').update(JSON.stringify([process.version, process.platform, process.arch, ...words]))
  for (const path of paths) add(hash, path)
  return hash.digest('hex').slice(0, 32)
}

function add(hash, path) {
  if (!existsSync(path) || SKIPPED.test(path)) return
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) add(hash, join(path, name))
    return
  }
  hash.update(`\0${path}\0`).update(readFileSync(path))
}
