import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { createMember } from '@/db/band-factories'
import { db } from '@/db/client'
import { bandMembers } from '@/db/schema'
import { createMusician } from '@/e2e/factories'
import type { BandRole } from '@/lib/bands'
import type { Musician } from '@/lib/musician'
import type { Case } from '@/scripts/access/case'
import { footprint } from '@/scripts/access/footprint'
import type { Fields } from './band-matrix-rows'
import type { Crowd } from './band-matrix-world'
import { ENDING_CASES } from './ending-matrix-cases'
import { INVITATION_CASES } from './invitation-matrix-cases'
import { findActions, send } from './matrix-asking'

type Asker = 'owner' | 'admin' | 'member' | 'sub'

/** Over whom each role has a say, written a second time and apart from the rules. */
const OVER: Record<Asker, BandRole[]> = {
  owner: ['admin', 'member', 'sub'],
  admin: ['member', 'sub'],
  member: [],
  sub: [],
}
const ASKERS = Object.keys(OVER) as Asker[]
const ROLES: BandRole[] = ['owner', 'admin', 'member', 'sub']

/** Who cannot own the band, nor bring a part. */
const ABSENT: Record<string, (crowd: Crowd) => Musician> = {
  'an ex-member': ({ people }) => people['ex-member']!,
  'a sub whose time is over': ({ people }) => people['ended sub']!,
  'a stranger': ({ people }) => people.stranger!,
  'a member of another band': ({ others }) => others.whom,
}

/** What is done to somebody of the band, by each role to each role; and to whom the band cannot be handed, or nothing asked. */
export const MEMBER_CASES: Case[] = [
  ...ASKERS.flatMap((asker) => ROLES.flatMap((of) => toMember(asker, of))),
  ...['members.handOver', 'parts.askForPart'].flatMap((entry) =>
    Object.keys(ABSENT).map((who) => toAbsent(entry, who)),
  ),
  ...ENDING_CASES,
  ...INVITATION_CASES,
]

function toMember(asker: Asker, of: BandRole): Case[] {
  const may = OVER[asker].includes(of)
  const to = (entry: string, what: string, fields: Fields): Case => ({
    entry,
    name: `${entry} by ${asker}, of a ${of}${what}`,
    async judge(crowd) {
      const whom = await createMusician('Target')
      await createMember(crowd.bandId, whom, { role: of })
      const form = { band: crowd.bandId, member: whom.id, ...fields }
      const { outcome, rows } = await send((await findActions())[entry]!, crowd.sessions[asker], form)
      // The crowd is as it was for whoever comes next.
      await db().delete(bandMembers).where(eq(bandMembers.userId, whom.id))
      const got = footprint(crowd, { asker: [crowd.people[asker]], named: [whom.id] }, rows)
      const how = entry === 'members.removeMember' ? 'delete' : 'update'
      const same = what === ` to ${of}`
      const told = 'insert audit_log of asker + band + named'
      const wanted = may ? [`${how} band_members of band + named`, ...(same ? [] : [told])].sort().join(', ') : ''
      const wrong = (outcome === 'done') === may ? undefined : `${outcome} although they ${may ? 'may' : 'may not'}`
      return { complaint: wrong ?? (got === wanted ? undefined : `changed ${got} instead of ${wanted}`), changed: true }
    },
  })
  return [
    to('members.removeMember', '', {}),
    ...['admin', 'member', 'sub'].map((role) => to('members.changeRole', ` to ${role}`, { role, version: '1' })),
  ]
}

function toAbsent(entry: string, who: string): Case {
  return {
    entry,
    name: `${entry} by owner, to ${who}`,
    async judge(crowd) {
      const whom = ABSENT[who]!(crowd).id
      const about: Fields =
        entry === 'members.handOver'
          ? { member: whom, sure: 'yes' }
          : { whom, song: crowd.songId, instrument: 'alto sax', formKey: randomUUID() }
      const action = (await findActions())[entry]!
      const { outcome, changed } = await send(action, crowd.sessions.owner, { band: crowd.bandId, ...about })
      const wrong = outcome === 'done' || changed.length > 0
      return { complaint: wrong ? `${outcome}, changed ${changed.join(', ')}` : undefined, changed: changed.length > 0 }
    },
  }
}
