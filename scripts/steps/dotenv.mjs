import { existsSync, readFileSync } from 'node:fs'

const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^#\n]*))/

/**
 * Puts the settings of a `.env` file into `environment`, where they are not set already.
 * @param {string} file
 * @param {Record<string, string | undefined>} environment
 */
export function loadDotenv(file, environment = process.env) {
  if (!existsSync(file)) return 'no .env'
  let taken = 0
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [, name, double, single, bare] = LINE.exec(line) ?? []
    if (!name || environment[name] !== undefined) continue
    environment[name] = double ?? single ?? bare.trim()
    taken++
  }
  return `${taken} taken from .env`
}
