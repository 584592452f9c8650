import { sql } from 'drizzle-orm'
import { doorTo as openDoor } from '@/scripts/testing/door'
import { rowsOf } from '../client'
import { type Limits, PAGES } from './limits'
import { type Opened, openDatabase } from './open'

/** What a test opened and has to close, the last first where one needs the other. For tests. */
export const closing: (() => unknown)[] = []

/** Closes it. */
export async function closeAll(): Promise<void> {
  for (const close of closing.splice(0)) await close()
}

/** A pool of its own. For tests. */
export function open(limits: Partial<Limits> = {}, url = process.env.DATABASE_URL!): Opened {
  const opened = openDatabase(url, { ...PAGES, ...limits })
  closing.push(() => opened.pool.end())
  return opened
}

/** A door before the database. For tests. */
export async function doorTo(...asked: Parameters<typeof openDoor>) {
  const door = await openDoor(...asked)
  closing.unshift(door.close)
  return door
}

/** The process of the database that answers. For tests. */
export const backend = ({ database }: Opened) =>
  rowsOf<{ pid: number }>(database, sql`select pg_backend_pid() as pid`).then(([row]) => row!.pid)

/** What a session is set to. For tests. */
export const setting = ({ database }: Opened, name: string) =>
  rowsOf<{ value: string }>(database, sql`select current_setting(${name}) as value`).then(([row]) => row!.value)
