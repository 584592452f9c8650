import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const VERSIONS = '/usr/lib/postgresql'
const OLDEST = 15

/**
 * The programs of the oldest PostgreSQL of Debian on this machine that SOLEil supports, which bring pg_basebackup too;
 * null without one.
 */
export function debianPostgres() {
  const majors = existsSync(VERSIONS) ? readdirSync(VERSIONS).map(Number) : []
  const usable = majors.filter((major) => major >= OLDEST && existsSync(join(VERSIONS, String(major), 'bin', 'initdb')))
  if (usable.length === 0) return null
  const major = String(Math.min(...usable))
  /** @param {string} name */
  const program = (name) => join(VERSIONS, major, 'bin', name)
  return { initdb: program('initdb'), postgres: program('postgres'), basebackup: program('pg_basebackup'), major }
}
