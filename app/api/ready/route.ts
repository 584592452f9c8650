import { connection } from 'next/server'
import { isDatabaseReachable, isRedisReachable } from '@/db/readiness'

/** Whether what SOLEil stands on answers. Redis is no condition: without it pages are slower and nothing else. */
export async function GET() {
  await connection()
  const [database, redis] = await Promise.all([isDatabaseReachable(), isRedisReachable()])
  const parts = { database: said(database), redis: redis === undefined ? 'not used' : said(redis) }
  return Response.json(
    { ready: database, ...parts },
    {
      status: database ? 200 : 503,
      headers: { 'Cache-Control': 'no-store', ...(!database && { 'Retry-After': '5' }) },
    },
  )
}

function said(reachable: boolean): string {
  return reachable ? 'reachable' : 'not reachable'
}
