import { keyedHash } from '@/lib/keyed-hash'
import type { Musician } from '@/lib/musician'

/** What stands for a musician in the names of what their device keeps: it tells nobody who that is. */
export function stageOwner({ id }: Pick<Musician, 'id'>): string {
  return keyedHash('kept for the stage', id).slice(0, 22)
}
