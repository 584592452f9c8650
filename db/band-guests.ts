import 'server-only'
import { and, count, eq, gt, lt, sql } from 'drizzle-orm'
import { BAND_LIMITS } from '@/lib/bands'
import { changingBand } from './band-door'
import type { Member } from './band-membership'
import type { Entry } from './changes'
import { type Database, db } from './client'
import { once } from './idempotency'
import { bandGuests } from './schema'
import type { GuestSong } from './schema/band-evenings'
import { newId } from './schema/columns'

/** Days a guest is remembered. */
export const GUEST_DAYS = 30

/** What a guest plays: the songs behind a share link, or those of a list. */
export type GuestSource = { shareLinkId: string } | { songs: GuestSong[] }

/** Adds a guest once per form key; `full` at 20. */
export function addGuest(
  member: Member,
  guest: { name: string; source: GuestSource },
  formKey: string,
): Promise<'done' | 'full' | 'refused'> {
  const { bandId, musician } = member
  return changingBand(member, 'add guests', async ({ tx }) => {
    const entries: Entry[] = []
    const form = { userId: musician.id, key: formKey, payload: { bandId, guest } }
    const { result } = await once(tx, form, async () => {
      if ((await countGuests(tx, bandId)) >= BAND_LIMITS.guests) return 'full' as const
      const id = newId()
      const expiresAt = sql`now() + make_interval(days => ${GUEST_DAYS})`
      await tx
        .insert(bandGuests)
        .values({ id, bandId, addedBy: musician.id, name: guest.name, ...guest.source, expiresAt })
      entries.push({ verb: 'add', subject: 'guest', subjectId: id, differences: { name: { to: guest.name } } })
      return 'done' as const
    })
    return { result, entries }
  })
}

/** Forgets a guest at once; `gone` where there is none such. */
export function removeGuest(member: Member, id: string): Promise<'done' | 'gone' | 'refused'> {
  return changingBand(member, 'add guests', async ({ tx }) => {
    const gone = await tx
      .delete(bandGuests)
      .where(and(eq(bandGuests.bandId, member.bandId), eq(bandGuests.id, id)))
      .returning({ name: bandGuests.name })
    const entries = gone.map(({ name }) => ({
      ...{ verb: 'remove', subject: 'guest', subjectId: id },
      differences: { name: { from: name } },
    }))
    return { result: gone.length ? 'done' : 'gone', entries }
  })
}

/** Forgets, in every band, the guests of 30 days ago. */
export async function removeOldGuests(): Promise<void> {
  await db().delete(bandGuests).where(lt(bandGuests.expiresAt, sql`now()`))
}

async function countGuests(tx: Database, bandId: string): Promise<number> {
  const [all] = await tx
    .select({ guests: count() })
    .from(bandGuests)
    .where(and(eq(bandGuests.bandId, bandId), gt(bandGuests.expiresAt, sql`now()`)))
  return all!.guests
}
