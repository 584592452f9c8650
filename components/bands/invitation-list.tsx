import { revokeInvitation } from '@/actions/invitations'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { OpenInvitation } from '@/db/invitations'
import { ROLE_LABEL } from '@/lib/bands'
import { day } from '@/lib/day'

/** The open invitations of a band. One form with a button for each, so that its answer outlives the row. */
export function InvitationList({ bandId, invitations }: { bandId: string; invitations: OpenInvitation[] }) {
  if (!invitations.length) return <p className="text-soft">Nobody is invited just now.</p>
  return (
    <ActionForm action={revokeInvitation} className="flex flex-col gap-3">
      <input type="hidden" name="band" value={bandId} />
      <ul>
        {invitations.map(({ id, role, invitedBy, memberEndsAt, expiresAt, uses, mostUses }) => (
          <li
            key={id}
            className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 border-hairline border-b py-2.5 last:border-b-0"
          >
            <p className="min-w-52 flex-1">
              <span className="block font-semibold">
                {ROLE_LABEL[role]}
                {memberEndsAt && ` until ${day(memberEndsAt)}`}
              </span>
              <span className="figures block text-sm text-soft">
                {uses} of {mostUses} used · ends {day(expiresAt)} · by <bdi>{invitedBy}</bdi>
              </span>
            </p>
            <SubmitButton look="quiet" name="id" value={id} pendingLabel="Stopping…">
              Stop it
            </SubmitButton>
          </li>
        ))}
      </ul>
    </ActionForm>
  )
}
