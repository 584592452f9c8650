import { randomUUID } from 'node:crypto'
import { Section } from '@/components/settings/section'
import { PageTitle } from '@/components/ui/page-title'
import type { Member } from '@/db/band-membership'
import { findInvitations, findMadeInvitation } from '@/db/invitations'
import { first, type Params } from '@/lib/song-filter'
import { InvitationForm } from './invitation-form'
import { InvitationList } from './invitation-list'
import { MadeInvitation } from './made-invitation'

/** Inviting people into a band, and who is invited. */
export async function Invitations({ member, params }: { member: Member; params: Params }) {
  const [made, open] = await Promise.all([findMadeInvitation(member, first(params.made)), findInvitations(member)])
  return (
    <div className="page stack gap-8 *:max-w-2xl">
      <PageTitle title="Invite" />
      {made ? (
        <MadeInvitation made={made} member={member} />
      ) : (
        <InvitationForm bandId={member.bandId} formKey={randomUUID()} />
      )}
      <Section title="Open invitations">
        <InvitationList bandId={member.bandId} invitations={open} />
      </Section>
    </div>
  )
}
