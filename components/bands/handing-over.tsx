import { handOver } from '@/actions/members'
import { ActionForm } from '@/components/ui/action-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { BandMember } from '@/db/band-members'
import type { Member } from '@/db/band-membership'

/** Giving the band to somebody else, for its owner. */
export function HandingOver({ member, members }: { member: Member; members: BandMember[] }) {
  const heirs = members.filter(({ userId, present }) => present && userId !== member.musician.id)
  if (!heirs.length) return <p className="text-soft">There is nobody to hand it to yet: invite somebody first.</p>
  const choices = heirs.map(({ userId, name, instruments }) => ({
    value: userId,
    label: [name, ...instruments].join(', '),
  }))
  return (
    <ActionForm action={handOver} className="flex flex-col items-start gap-3">
      <input type="hidden" name="band" value={member.bandId} />
      <div className="w-full max-w-sm">
        <Select label="The new owner" name="member" choices={choices} />
      </div>
      <Checkbox
        name="sure"
        value="yes"
        required
        label="I am sure. I become an admin, and only they can give it back."
      />
      <SubmitButton look="quiet" pendingLabel="Handing over…">
        Hand the band over
      </SubmitButton>
    </ActionForm>
  )
}
