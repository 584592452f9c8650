import Link from 'next/link'
import { changeBand, removePicture } from '@/actions/bands'
import { ChartRoom } from '@/components/charts/chart-room'
import { Section } from '@/components/settings/section'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { findMembers } from '@/db/band-members'
import { type Member, may } from '@/db/band-membership'
import { bandRepertoire } from '@/db/repertoires'
import type { Params } from '@/lib/song-filter'
import { BandForm } from './band-form'
import { Deleting } from './deleting'
import { HandingOver } from './handing-over'
import { Leaving } from './leaving'
import { MemberRows } from './member-rows'
import { MyPart } from './my-part'
import { PictureForm } from './picture-form'
import { RoleTable } from './role-table'

/** Everything one may change in a band, one's own part first. */
export async function BandSettings({ member, params }: { member: Member; params: Params }) {
  const members = await findMembers(member)
  const shown = may(member, 'change role') ? members : members.filter(({ present }) => present)
  return (
    <div className="page stack gap-8 *:max-w-2xl">
      <PageTitle title="Settings" />
      {params.out !== undefined && (
        <Notice tone="done">Taken out. What they shared is gone from the band; what they added stays.</Notice>
      )}
      <MyPart member={member} />
      <Section title="Members">
        <MemberRows members={shown} member={member} />
        {may(member, 'invite') && (
          <Link
            href={`/bands/${member.bandId}/invitations`}
            className="tap inline-flex items-center self-start underline"
          >
            Invite people, and see who is invited
          </Link>
        )}
      </Section>
      {may(member, 'change band') && (
        <Section title="Name and look">
          <BandForm
            action={changeBand}
            hidden={{ band: member.bandId }}
            saved={{ name: member.bandName, colour: member.colour, version: member.bandVersion }}
            submit="Save"
          />
          <PictureForm bandId={member.bandId} />
          {member.hasPicture && (
            <ActionForm action={removePicture}>
              <input type="hidden" name="band" value={member.bandId} />
              <SubmitButton look="quiet">Show the initials instead</SubmitButton>
            </ActionForm>
          )}
        </Section>
      )}
      <Section title="Charts">
        <ChartRoom from={bandRepertoire(member)} />
      </Section>
      <Section title="Who may do what">
        <RoleTable mine={member.role} />
      </Section>
      {may(member, 'hand over') && (
        <Section title="Hand over">
          <HandingOver member={member} members={members} />
        </Section>
      )}
      <Section title="Leave">
        <Leaving member={member} />
      </Section>
      {may(member, 'delete') && (
        <Section title="Delete">
          <Deleting bandId={member.bandId} bandName={member.bandName} />
        </Section>
      )}
    </div>
  )
}
