import 'server-only'
import { createHash } from 'node:crypto'
import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { isUnreachable } from '@/db/faults'
import type { Musician } from '@/lib/musician'
import { stageOwner } from '@/lib/stage/owner'
import type { MadeList, StageList } from '@/lib/stage/stage-list'

const PRIVATE = { 'Cache-Control': 'private, no-store' }

/** What a musician's device has to keep of a list; `make` answers undefined for what is not there or not theirs. */
export async function stageAnswer(make: (musician: Musician) => Promise<MadeList | undefined>): Promise<Response> {
  try {
    const musician = await currentMusician()
    if (!musician) return Response.json({ problem: 'Sign in first.' }, { status: 401, headers: PRIVATE })
    const made = await make(musician)
    const owner = stageOwner(musician)
    if (!made) return Response.json({ state: 'gone', owner }, { status: 404, headers: PRIVATE })
    return Response.json(stageList(made, owner), { headers: PRIVATE })
  } catch (error) {
    return unreachable(error)
  }
}

/** A list for whoever has asked, with the version that follows from it. */
export function stageList({ seen, ...list }: MadeList, owner: string | null): StageList {
  const version = createHash('sha256')
    .update(JSON.stringify([list, seen]))
    .digest('base64url')
  return { ...list, owner, version }
}

/** The database does not answer: what is kept stays as it is. Throws every other error. */
export function unreachable(error: unknown): Response {
  if (!(error instanceof SessionStoreUnreachable) && !isUnreachable(error)) throw error
  return Response.json({ problem: 'The database is not reachable.' }, { status: 503, headers: PRIVATE })
}
