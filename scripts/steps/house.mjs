import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** Where SOLEil keeps what it makes for itself on this machine: data, secrets, locks. */
export const HOUSE = join(ROOT, '.soleil')

export const inHouse = (...names) => join(HOUSE, ...names)

export function makeHouse() {
  mkdirSync(HOUSE, { recursive: true, mode: 0o700 })
}
