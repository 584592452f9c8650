import type { Member } from '@/db/band-membership'
import type { Readable, Writable } from '@/db/repertoires'
import type { Musician } from '@/lib/musician'
import type { RepertoirePlace } from '@/lib/repertoire-place'

/** A repertoire as its pages have it: who asks, what they may read and, where they may, change; of which band it is. */
export type OpenRepertoire = {
  asker: Musician
  from: Readable
  to?: Writable
  place: RepertoirePlace
  member?: Member
}
