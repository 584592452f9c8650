import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { countShared, findOwnTags } from '@/db/band-shares'
import type { OpenedInvitation } from '@/db/invitations'
import { findProfile } from '@/db/musicians'
import { day } from '@/lib/day'
import { invitationPath } from '@/lib/invitation-address'
import type { Musician } from '@/lib/musician'
import { BandMark } from './band-mark'
import { JoinForm } from './join-form'

type InvitedProps = { musician: Musician | null; invitation: OpenedInvitation; token: string }

/** Who invites into which band, and the way in: through signing in, then through saying what to share. */
export function Invited({ musician, invitation, token }: InvitedProps) {
  const { bandId, bandName, colour, invitedBy, role, memberEndsAt, isMember } = invitation
  return (
    <div className="page page-narrow">
      <div className="mx-auto flex max-w-lg flex-col gap-6 py-4">
        <div>
          <BandMark band={{ bandId, bandName, colour, hasPicture: false, bandVersion: 0 }} size={96} />
        </div>
        <div>
          <p className="text-soft">{isMember ? 'You are in already' : <Inviting by={invitedBy} />}</p>
          <h1 className="text-title">
            <bdi>{bandName}</bdi>
          </h1>
          {!isMember && (
            <p className="mt-2 text-pretty">
              {AS[role]}
              {memberEndsAt && ` Your last day is ${day(memberEndsAt)}.`}
            </p>
          )}
        </div>
        {isMember ? (
          <Way href={`/bands/${bandId}`}>To the band</Way>
        ) : musician ? (
          <Joining musician={musician} token={token} />
        ) : (
          <div className="flex flex-col items-start gap-3">
            <Way href={`/sign-in?from=${encodeURIComponent(invitationPath(token))}`}>Sign in to join</Way>
            <p className="text-soft text-sm">You come back here, and choose what the band may see of your songs.</p>
          </div>
        )}
      </div>
    </div>
  )
}

async function Joining({ musician, token }: { musician: Musician; token: string }) {
  const [profile, tags, songs] = await Promise.all([
    findProfile(musician),
    findOwnTags(musician),
    countShared(musician, { shares: 'all', shareTags: [] }),
  ])
  const instruments = profile?.profile.instruments?.join(', ') ?? ''
  return <JoinForm token={token} musicianName={musician.name} instruments={instruments} songs={songs} tags={tags} />
}

function Inviting({ by }: { by: string }) {
  return (
    <>
      <bdi>{by}</bdi> invites you to
    </>
  )
}

function Way({ href, children }: { href: string; children: ReactNode }) {
  return (
    <div>
      <ButtonLink look="primary" href={href}>
        {children}
      </ButtonLink>
    </div>
  )
}

const AS = {
  member: 'As a member: you see the band’s songs and setlists, and change them with the others.',
  admin: 'As an admin: you change the band’s songs with the others, invite people and take them out.',
  sub: 'As a sub: you see the band’s songs and setlists, and change nothing.',
}
