import { QrCode } from '@/components/sharing/qr-code'
import { SendButton } from '@/components/sharing/send-button'
import { ButtonLink } from '@/components/ui/button-link'
import { CopyButton } from '@/components/ui/copy-button'
import type { Member } from '@/db/band-membership'
import type { MadeInvitation as Made } from '@/db/invitations'
import { ROLE_LABEL } from '@/lib/bands'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import { invitationAddress } from '@/lib/invitation-address'

/** An invitation that has just been made: to scan, to send, to copy, and to say across the room. */
export function MadeInvitation({ made, member }: { made: Made; member: Member }) {
  const address = invitationAddress(made.token)
  return (
    <section aria-labelledby="made" className="flex flex-col gap-5 rounded-lg bg-wash p-5 sm:flex-row-reverse sm:p-6">
      <div className="w-48 shrink-0 self-center sm:w-44 sm:self-start">
        <QrCode text={address} label="The invitation as a QR code" />
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-4">
        <div>
          <h2 id="made" className="text-heading">
            The invitation is open
          </h2>
          <p className="figures text-soft">
            {ROLE_LABEL[made.role]}
            {made.memberEndsAt && ` until ${day(made.memberEndsAt)}`} · {counted(made.mostUses, 'person', 'people')} ·
            ends {day(made.expiresAt)}
          </p>
        </div>
        <p>
          <span className="block text-sm text-soft">The code to say or to write on the board</span>
          <span className="figures select-all font-semibold text-title tracking-wider">{made.code}</span>
        </p>
        <p className="select-all break-all rounded-md bg-raised px-3.5 py-2.5 ring-1 ring-hairline ring-inset">
          {address}
        </p>
        <div className="flex flex-wrap gap-2">
          <SendButton title={`Join ${member.bandName}`} url={address} />
          <CopyButton text={address} label="Copy the address" />
        </div>
        <p className="text-soft text-sm">
          The code is typed in under Bands. Both are shown this once, because SOLEil keeps no copy of them; lost them?
          Make another invitation.
        </p>
        <div>
          <ButtonLink href={`/bands/${member.bandId}/invitations`} look="bare" className="-ms-3">
            Done
          </ButtonLink>
        </div>
      </div>
    </section>
  )
}
