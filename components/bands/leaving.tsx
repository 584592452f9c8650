import { leaveBand } from '@/actions/members'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Member } from '@/db/band-membership'

/** Leaving; an owner is told what comes first. */
export function Leaving({ member }: { member: Member }) {
  if (member.role === 'owner')
    return (
      <p className="text-pretty">
        You own this band, and a band needs an owner. Hand it over to somebody and you can leave, or delete it for
        everybody.
      </p>
    )
  return (
    <ActionForm action={leaveBand} className="flex flex-col items-start gap-3">
      <input type="hidden" name="band" value={member.bandId} />
      <p className="text-pretty">
        The band sees nothing of your songs from then on. What you added to the band’s songs stays with it, and your own
        songs stay with you. Links and invitations that you made for the band stop working.
      </p>
      <SubmitButton look="danger" pendingLabel="Leaving…">
        Leave the band
      </SubmitButton>
    </ActionForm>
  )
}
