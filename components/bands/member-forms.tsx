import { changeRole, removeMember } from '@/actions/members'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { BandMember } from '@/db/band-members'
import { type Member, may } from '@/db/band-membership'
import { BAND_ROLES, ROLE_LABEL } from '@/lib/bands'

/** What may be changed about somebody with less say: their role, a sub's last day, and whether they are in the band. */
export function MemberForms({ member, me }: { member: BandMember; me: Member }) {
  const roles = BAND_ROLES.filter((becomes) => may(me, 'change role', { role: member.role, becomes }))
  const hidden = (
    <>
      <input type="hidden" name="band" value={me.bandId} />
      <input type="hidden" name="member" value={member.userId} />
    </>
  )
  return (
    <div className="flex flex-col gap-6 lg:w-80">
      <ActionForm action={changeRole} className="group flex flex-col items-start gap-4">
        {hidden}
        <input type="hidden" name="version" value={member.version} />
        <div className="w-full">
          <Select
            label="Role"
            name="role"
            choices={roles.map((role) => ({ value: role, label: ROLE_LABEL[role] }))}
            defaultValue={member.role}
          />
        </div>
        <div className="hidden group-has-[option[value=sub]:checked]:block">
          <Field
            label="Last day, if there is one"
            name="lastDay"
            type="date"
            defaultValue={member.endsAt?.toISOString().slice(0, 10)}
            hint="Until midnight UTC. From then on the band is closed to them."
          />
          <p className="pt-3 text-sm">
            A sub makes no links or invitations for the band; those that they made stop working.
          </p>
        </div>
        <SubmitButton look="quiet" pendingLabel="Saving…">
          Save
        </SubmitButton>
      </ActionForm>
      <ActionForm action={removeMember} className="flex flex-col items-start gap-2 border-hairline border-t pt-4">
        {hidden}
        <p className="text-sm">
          What they share is gone from the band at once, and links and invitations that they made for it stop working.
          What they added to the band’s songs stays.
        </p>
        <SubmitButton look="danger" pendingLabel="Taking them out…">
          Take out of the band
        </SubmitButton>
      </ActionForm>
    </div>
  )
}
