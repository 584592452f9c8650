import { existsSync } from 'node:fs'
import { join } from 'node:path'

const BIN = '/usr/lib/postgresql/15/bin'

/** The programs of Debian's PostgreSQL 15, which brings pg_basebackup too; null where it is not installed. */
export function debianPostgres() {
  if (!existsSync(join(BIN, 'postgres'))) return null
  return {
    initdb: join(BIN, 'initdb'),
    postgres: join(BIN, 'postgres'),
    basebackup: join(BIN, 'pg_basebackup'),
    major: '15',
  }
}
