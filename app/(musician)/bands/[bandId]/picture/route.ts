import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { memberOf } from '@/db/band-membership'
import { findPicture } from '@/db/band-pictures'
import { isUnreachable } from '@/db/faults'

/** A band's picture, for its members. Its address carries the band's version, so the browser alone may keep it. */
export async function GET(_request: Request, { params }: { params: Promise<{ bandId: string }> }) {
  try {
    const musician = await currentMusician()
    const member = musician && (await memberOf(musician, (await params).bandId))
    const found = member && (await findPicture(member))
    if (!found) return new Response(null, { status: 404, headers: { 'Cache-Control': 'private, no-store' } })
    return new Response(new Uint8Array(found.picture), { headers: { ...KEPT, 'Content-Type': found.type } })
  } catch (error) {
    if (!(error instanceof SessionStoreUnreachable) && !isUnreachable(error)) throw error
    return new Response(null, { status: 503, headers: { 'Cache-Control': 'private, no-store' } })
  }
}

const KEPT = {
  'Cache-Control': 'private, max-age=604800, immutable',
  'Content-Disposition': 'inline',
  'X-Content-Type-Options': 'nosniff',
}
