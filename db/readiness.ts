import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { redis } from '@/lib/redis'
import { db } from './client'

const PATIENCE_MS = 2_000

/** Whether PostgreSQL answers within two seconds. */
export function isDatabaseReachable(): Promise<boolean> {
  return answers(db().execute(sql`select 1`))
}

/** Whether Redis answers; undefined when none is used. */
export async function isRedisReachable(): Promise<boolean | undefined> {
  const client = redis()
  return client ? answers(client.ping()) : undefined
}

async function answers(asked: Promise<unknown>): Promise<boolean> {
  const answer = asked.then(
    () => true,
    () => false,
  )
  return Promise.race([answer, pause(PATIENCE_MS, false, { ref: false })])
}
