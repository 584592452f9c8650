import { Lock } from 'lucide'
import { renewLink, stopSharing } from '@/actions/sharing'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ShareLink } from '@/db/share-links'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import { Shown } from './shown'

type ShareLinkRowProps = { link: ShareLink; hidden: Record<string, string>; formKey: string }

/** One of one's links: what it shows, who looked, how long it lasts, and how to end it. */
export function ShareLinkRow({ link, hidden, formKey }: ShareLinkRowProps) {
  return (
    <li className="flex items-start justify-between gap-4 border-hairline border-b py-4">
      <div className="min-w-0">
        <h3 className="flex items-baseline gap-2 font-sans font-semibold text-base">
          <bdi className="line-clamp-2" title={link.title}>
            {link.title}
          </bdi>
          {link.asksPasscode && (
            <Icon of={Lock} aria-label="asks for a passcode" role="img" size={15} className="shrink-0 text-soft" />
          )}
        </h3>
        <p className="line-clamp-2 text-soft text-sm">
          {link.song ? 'One song' : <Shown filter={link.filter} />}
          {linkKind(link).map((kind) => ` · ${kind}`)}
        </p>
        <p className="figures mt-1 text-soft text-sm">{linkLife(link)}</p>
      </div>
      <Disclosure label="Change" name="link">
        <div className="flex max-w-xs flex-col gap-5">
          {link.alive && (
            <ActionForm action={renewLink} className="flex flex-col items-start gap-2">
              <HiddenFields fields={{ ...hidden, id: link.id, formKey }} />
              <p>A new address for the same songs. The old one stops opening.</p>
              <SubmitButton look="quiet" pendingLabel="Making it…">
                New address
              </SubmitButton>
            </ActionForm>
          )}
          <ActionForm action={stopSharing} className="flex flex-col items-start gap-2">
            <HiddenFields fields={{ ...hidden, id: link.id }} />
            <p>{link.alive ? STOPPING : 'This link has ended already.'}</p>
            <SubmitButton look="danger" pendingLabel="Stopping…">
              {link.alive ? 'Stop sharing' : 'Take it off the list'}
            </SubmitButton>
          </ActionForm>
        </div>
      </Disclosure>
    </li>
  )
}

/** What becomes of a link that is stopped. */
export const STOPPING =
  'A stopped link opens for nobody, at once. Copies that devices keep for the stage live until their next contact.'

/** What else there is to know of a link. */
export function linkKind({ showsCharts, frozen }: ShareLink): string[] {
  return [showsCharts ? 'with charts' : '', frozen ? 'stays as it was' : ''].filter(Boolean)
}

/** Who looked at a link, and how long it lasts. */
export function linkLife(link: ShareLink): string {
  return `${opened(link)} · ${ends(link)}`
}

function opened({ opens, lastOpenedAt }: ShareLink): string {
  if (!lastOpenedAt) return 'Not opened yet'
  return opens === 1
    ? `Opened once, on ${day(lastOpenedAt)}`
    : `Opened ${counted(opens, 'time')}, last on ${day(lastOpenedAt)}`
}

function ends({ expiresAt, alive }: ShareLink): string {
  if (!expiresAt) return 'no end'
  return `${alive ? 'ends' : 'ended'} ${day(expiresAt)}`
}
