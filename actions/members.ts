'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import {
  changeRole as giveRole,
  handOver as hand,
  leaveBand as leave,
  removeMember as remove,
} from '@/db/band-member-changes'
import type { Member } from '@/db/band-membership'
import { changeMyPart, type MyPart } from '@/db/band-my-part'
import { countShared as count } from '@/db/band-shares'
import type { ActionState, FormValues } from '@/lib/action-state'
import { BAND_ROLES } from '@/lib/bands'
import { counted } from '@/lib/counted'
import { lastMomentOf } from '@/lib/last-moment'
import { instrumentList } from '@/lib/profile-form'
import { shareChoice } from '@/lib/share-choice'
import { bandAction, refused } from './band-action'
import { musicianAction } from './musician-action'

const whom = z.object({ member: z.uuid() })
const version = z.coerce.number().int()
const GONE = 'They are not in this band any more.'

export const changeRole = bandAction(
  'change role',
  whom.extend({ version, role: z.enum(BAND_ROLES).exclude(['owner']), lastDay: z.string().optional() }),
  async (member, { member: userId, version, role, lastDay }, values) => {
    const asked = role === 'sub' && lastDay ? lastDay : null
    const endsAt = asked && lastMomentOf(asked)
    if (asked && !endsAt)
      return invalid(
        { lastDay: 'Choose a day from today on, or none: a sub without one stays until taken out.' },
        values,
      )
    const outcome = await giveRole(member, { userId, version, role, endsAt: endsAt ? new Date(endsAt) : null })
    return told(outcome, 'Saved.', values)
  },
)

export const removeMember = bandAction('remove member', whom, async (member, { member: userId }, values) => {
  const outcome = await remove(member, userId)
  if (outcome !== 'done') return told(outcome, '', values)
  refresh()
  redirect(`/bands/${member.bandId}/settings?out`)
})

export const handOver = bandAction(
  'hand over',
  whom.extend({ sure: z.literal('yes', 'Tick that you are sure.') }),
  async (member, { member: userId }, values) =>
    told(await hand(member, userId), 'Handed over. You are an admin now.', values),
)

export const leaveBand = bandAction('leave', z.object({}), async (member, _, values) => {
  const outcome = await leave(member)
  if (outcome === 'refused') return refused(values)
  if (outcome === 'last owner') return { status: 'failed', message: LAST_OWNER, values }
  refresh()
  redirect('/bands?left')
})

export const changeShare = bandAction(
  'choose what to share',
  z.object({ version, showsLearning: z.string().optional() }).and(z.unknown().pipe(shareChoice)),
  async (member, { version, showsLearning, shares, shareTags }, values) => {
    const choice = { shares, shareTags }
    const saved = await saveMyPart(member, version, { ...choice, showsLearning: showsLearning !== undefined }, values)
    if (saved) return saved
    const songs = await count(member.musician, choice)
    return { status: 'done', message: `Saved. The band sees ${counted(songs, 'song')} of yours.` }
  },
)

export const changeInstruments = bandAction(
  'choose what to share',
  z.object({ version, instruments: instrumentList }),
  async (member, { version, instruments }, values) =>
    (await saveMyPart(member, version, { instruments }, values)) ?? { status: 'done', message: 'Saved.' },
)

/** How many songs a choice means, before it is saved. */
export const countShared = musicianAction(shareChoice, async (musician, choice) => ({
  status: 'done',
  message: counted(await count(musician, choice), 'song'),
}))

const LAST_OWNER =
  'You own this band, and a band needs an owner. Hand it over to somebody first, or delete it. Nothing has changed.'
const OVERTAKEN = 'This was changed meanwhile. Nothing is lost: load the page again to see it, then choose once more.'

async function saveMyPart(
  member: Member,
  version: number,
  change: Partial<MyPart>,
  values: FormValues,
): Promise<ActionState | undefined> {
  const outcome = await changeMyPart(member, version, change)
  if (outcome !== 'done') return told(outcome, '', values)
  refresh()
}

function told(outcome: 'done' | 'gone' | 'overtaken' | 'refused', done: string, values: FormValues): ActionState {
  if (outcome === 'refused') return refused(values)
  if (outcome !== 'done') return { status: 'failed', message: outcome === 'gone' ? GONE : OVERTAKEN, values }
  refresh()
  return { status: 'done', message: done }
}

function invalid(errors: Record<string, string>, values: FormValues): ActionState {
  return { status: 'invalid', message: 'Something needs another look. Nothing is lost.', errors, values }
}
