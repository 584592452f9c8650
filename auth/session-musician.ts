import 'server-only'
import { findMusicianBySession } from '@/db/sessions'
import type { Musician } from '@/lib/musician'
import { recallSession, rememberSession } from './session-copies'

/** The musician of a session: as Redis remembers it, or as PostgreSQL says; undefined for one that is over. */
export async function findMusicianOf(tokenHash: string): Promise<Musician | undefined> {
  const remembered = await recallSession(tokenHash)
  if (remembered) return remembered
  const musician = await findMusicianBySession(tokenHash)
  // Nobody waits for the copy: a frozen Redis has cost this request enough already.
  if (musician) void rememberSession(tokenHash, musician)
  return musician
}
