import { z } from 'zod'
import { lastMomentOf } from '@/lib/last-moment'

/** As what somebody may be invited; nobody is invited as an owner. */
const INVITED_ROLES = ['member', 'sub', 'admin'] as const
type InvitedRole = (typeof INVITED_ROLES)[number]

/** After how many days an invitation ends, and how many may use it. */
const INVITATION_DAYS = ['1', '7', '30'] as const
const INVITATION_USES = { least: 1, most: 60 } as const

const HOW_MANY = `An invitation is for ${INVITATION_USES.least} to ${INVITATION_USES.most} people.`

export type NewInvitation = { role: InvitedRole; days: number; mostUses: number; memberEndsAt: string | null }

/** What the form of an invitation is read as. A sub's last day lasts until midnight UTC. */
export const invitationForm = z
  .object({
    role: z.enum(INVITED_ROLES, 'Choose what they will be.'),
    days: z.enum(INVITATION_DAYS, 'Choose when the invitation ends.').transform(Number),
    uses: z.coerce
      .number(HOW_MANY)
      .int(HOW_MANY)
      .min(INVITATION_USES.least, HOW_MANY)
      .max(INVITATION_USES.most, HOW_MANY),
    lastDay: z.string().optional(),
  })
  .transform(({ role, days, uses, lastDay }, context): NewInvitation => {
    const asked = role === 'sub' && lastDay ? lastDay : null
    const memberEndsAt = asked && lastMomentOf(asked)
    if (asked && !memberEndsAt) {
      context.addIssue({ code: 'custom', path: ['lastDay'], message: 'Choose a day from today on, or none.' })
      return z.NEVER
    }
    return { role, days, mostUses: uses, memberEndsAt: memberEndsAt ?? null }
  })
