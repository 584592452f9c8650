import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { findProgress } from '@/db/imports'
import { ownRepertoire } from '@/db/repertoires'

/** How far an import is, for the page that shows it. */
export async function GET(_request: Request, { params }: { params: Promise<{ importId: string }> }) {
  try {
    const musician = await currentMusician()
    if (!musician) return Response.json(null, { status: 401 })
    const found = await findProgress(ownRepertoire(musician), (await params).importId)
    if (!found) return Response.json(null, { status: 404 })
    const { status, progress, counts, dead } = found
    return Response.json(
      { running: status === 'running' && !dead, progress, total: counts ? counts.added + counts.changed : null },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  } catch (error) {
    if (error instanceof SessionStoreUnreachable) return Response.json(null, { status: 503 })
    throw error
  }
}
