import { UserPlus } from 'lucide'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { findMembers } from '@/db/band-members'
import { type Member, may } from '@/db/band-membership'
import { counted } from '@/lib/counted'
import type { Params } from '@/lib/song-filter'
import { BandMark } from './band-mark'
import { BandWays } from './band-ways'
import { MemberList } from './member-list'

/** A band's first page: who is in it, and what there is to do together. */
export async function BandOverview({ member, params }: { member: Member; params: Params }) {
  const members = (await findMembers(member)).filter(({ present }) => present)
  const invite = may(member, 'invite') && `/bands/${member.bandId}/invitations`
  return (
    <div data-band-itself className="page stack gap-8">
      {params.joined !== undefined && <Notice tone="done">You are in. What you share here is yours to change.</Notice>}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-4">
        <BandMark band={member} size={112} />
        <div className="min-w-0 flex-[1_1_16rem]">
          <PageTitle title={<bdi>{member.bandName}</bdi>} numbers={[counted(members.length, 'member')]}>
            {invite && (
              <ButtonLink href={invite} look="primary">
                <Icon of={UserPlus} aria-hidden size={18} /> Invite
              </ButtonLink>
            )}
          </PageTitle>
        </div>
      </div>
      <BandWays bandId={member.bandId} />
      <section aria-labelledby="members">
        <h2 id="members" className="pb-2 text-heading">
          Members
        </h2>
        <MemberList members={members} me={member.musician.id} />
        {members.length === 1 && (
          <EmptyState title="A band of one, so far">
            {invite
              ? 'Send a link, show the QR code, or say the short code at the next rehearsal.'
              : 'Its owner or an admin can invite others.'}
          </EmptyState>
        )}
      </section>
    </div>
  )
}
