import { connection } from 'next/server'

/** Whether this process answers at all. It asks nobody. */
export async function GET() {
  await connection()
  return Response.json({ ok: true }, { headers: { 'Cache-Control': 'no-store' } })
}
