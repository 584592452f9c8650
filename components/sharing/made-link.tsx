import { ButtonLink } from '@/components/ui/button-link'
import { CopyButton } from '@/components/ui/copy-button'
import { shareAddress, sharePath } from '@/lib/share-address'
import { QrCode } from './qr-code'
import { SendButton } from './send-button'

type MadeLinkProps = {
  link: { title: string; token: string; asksPasscode: boolean; showsCharts: boolean }
  done?: string
}

/** The address of a link that has just been made: to copy, to send, to scan. */
export function MadeLink({ link: { title, token, asksPasscode, showsCharts }, done = '/share' }: MadeLinkProps) {
  const address = shareAddress(token)
  return (
    <section aria-labelledby="made" className="flex flex-col gap-5 rounded-lg bg-wash p-5 sm:flex-row-reverse sm:p-6">
      <div className="w-48 shrink-0 self-center sm:w-44 sm:self-start">
        <QrCode text={address} label="The address as a QR code" />
      </div>
      <div className="flex min-w-0 flex-1 flex-col gap-4">
        <h2 id="made" className="text-heading">
          <bdi>{title}</bdi> is shared
        </h2>
        <p className="select-all break-all rounded-md bg-raised px-3.5 py-2.5 ring-1 ring-hairline ring-inset">
          {address}
        </p>
        <div className="flex flex-wrap gap-2">
          <SendButton title={title} url={address} />
          <CopyButton text={address} label="Copy the address" />
        </div>
        {showsCharts && (
          <p>
            <ButtonLink href={`${sharePath(token)}/parts`} prefetch={false}>
              Send each their part
            </ButtonLink>
          </p>
        )}
        <p className="text-soft text-sm">
          This address is shown this once, because SOLEil keeps no copy of it. Lost it? Give the link a new one below.
          {asksPasscode && ' Send the passcode another way than the address.'}
        </p>
        <div>
          <ButtonLink href={done} look="bare" className="-ms-3">
            Done
          </ButtonLink>
        </div>
      </div>
    </section>
  )
}
