import { currentMusician } from '@/auth'
import { stageOwner } from '@/lib/stage/owner'
import { unreachable } from '../answer'

/** For whom this device may show what was kept on it: the musician who is signed in, or nobody in particular. */
export async function GET() {
  try {
    const musician = await currentMusician()
    const headers = { 'Cache-Control': 'private, no-store' }
    return Response.json({ owner: musician && stageOwner(musician) }, { headers })
  } catch (error) {
    return unreachable(error)
  }
}
