import { eq, sql } from 'drizzle-orm'
import { createBand, createInvitation, createMember } from '@/db/band-factories'
import { deleteBand } from '@/db/band-trash'
import { db } from '@/db/client'
import { bandInvitations, bands, users } from '@/db/schema'
import { createMusician, createSession } from '@/e2e/factories'
import type { Case } from '@/scripts/access/case'
import { findActions, send } from './matrix-asking'

type Made = Awaited<ReturnType<typeof createInvitation>>
type End = (made: Made, inviter: string, band: Awaited<ReturnType<typeof createBand>>) => Promise<unknown>

const set = (made: Made, columns: Record<string, unknown>) =>
  db().update(bandInvitations).set(columns).where(eq(bandInvitations.id, made.id))
const setUser = (id: string, columns: Record<string, unknown>) =>
  db().update(users).set(columns).where(eq(users.id, id))

/** An invitation that is there and lets nobody in. */
const LETS_NOBODY_IN: Record<string, End> = {
  'that was stopped': (made) => set(made, { revokedAt: sql`now()` }),
  'that has expired': (made) => set(made, { expiresAt: sql`now() - interval '1 second'` }),
  'that is used up': (made) => set(made, { uses: 1 }),
  'for a time as a sub that is over': (made) => set(made, { memberEndsAt: sql`now() - interval '1 second'` }),
  'of somebody who was deactivated': (_, inviter) => setUser(inviter, { isActive: false }),
  'of somebody who is leaving': (_, inviter) => setUser(inviter, { deletionAskedAt: sql`now()` }),
  'to a band that was deleted': (_, __, band) => deleteBand(band),
}

/** Whoever comes with such an invitation, by its address or by its code, is told nothing and is in no band. */
export const INVITATION_CASES: Case[] = [
  ...Object.entries({ ...LETS_NOBODY_IN, 'that is open': undefined }).flatMap(([state, end]) => [
    invited('invitations.joinBand', state, end, ({ token }) => ({ invitation: token, shares: 'all', instruments: '' })),
    invited('invitations.enterCode', state, end, ({ code }) => ({ code })),
  ]),
  restoring('by an admin of it', 'admin', {}),
  restoring('after 31 days', 'owner', { deletedAt: sql`now() - interval '31 days'` }),
  restoring('that is not deleted', 'owner', { deletedAt: null }),
]

function invited(
  entry: string,
  state: string,
  end: End | undefined,
  fields: (made: Made) => Record<string, string>,
): Case {
  return {
    entry,
    name: `${entry} with an invitation ${state}`,
    async judge() {
      const band = await createBand(await createMusician('Inviting'))
      const inviter = await createMember(band.bandId, await createMusician('Inviter'), { role: 'admin' })
      const made = await createInvitation(inviter)
      await end?.(made, inviter.musician.id, band)
      const session = await createSession(await createMusician('Invited'))
      const { outcome, told, changed } = await send((await findActions())[entry]!, session, fields(made))
      const wrong = end ? outcome === 'done' || changed.length > 0 : outcome !== 'done'
      return { complaint: wrong ? `${outcome} (${told}), changed ${changed.join(', ')}` : undefined, changed: false }
    },
  }
}

function restoring(what: string, role: 'owner' | 'admin', columns: Record<string, unknown>): Case {
  const entry = 'bands.restoreBand'
  return {
    entry,
    name: `${entry} ${what}`,
    async judge() {
      const band = await createBand(await createMusician('Owner'))
      const admin = await createMember(band.bandId, await createMusician('Admin'), { role: 'admin' })
      await deleteBand(band)
      if (Object.keys(columns).length) await db().update(bands).set(columns).where(eq(bands.id, band.bandId))
      const session = await createSession(role === 'owner' ? band.musician : admin.musician)
      const { outcome, changed } = await send((await findActions())[entry]!, session, { band: band.bandId })
      const wrong = outcome === 'done' || changed.length > 0
      return { complaint: wrong ? `${outcome}, changed ${changed.join(', ')}` : undefined, changed: false }
    },
  }
}
