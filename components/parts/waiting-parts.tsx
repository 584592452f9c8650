import Link from 'next/link'
import type { ReactNode } from 'react'
import { declinePart, takeBackAsk } from '@/actions/parts'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { PartAsk } from '@/db/part-asks'
import { day } from '@/lib/day'
import { columnOf } from '@/lib/parts'

type WaitingPartsProps = { asks: readonly PartAsk[]; me: string; ofBands?: boolean }

/** The parts that the one who looks is asked for, and what became of those they asked for. */
export function WaitingParts({ asks, me, ofBands = false }: WaitingPartsProps) {
  const toMe = asks.filter(({ askedOf, state }) => askedOf === me && state === 'open')
  const refused = asks.filter(({ askedBy, state }) => askedBy === me && state === 'cannot')
  if (!toMe.length && !refused.length) return null
  return (
    <section aria-label="Parts you are asked for" className="no-print">
      <h2 className="pb-2 text-heading">Waiting for you</h2>
      <ul className="border-hairline border-t">
        {[...toMe, ...refused].map((ask) => (
          <li key={ask.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-hairline border-b py-3">
            <p className="min-w-0 flex-[1_1_16rem]">
              <bdi className="font-semibold">{columnOf(ask.instrument).label}</bdi> of{' '}
              <Link href={`/bands/${ask.bandId}/parts/${ask.songId}`} className="font-semibold">
                <bdi>{ask.title}</bdi>
              </Link>
              <span className="block text-sm text-soft">
                {said(ask, me)}
                {ofBands && (
                  <>
                    {' · '}
                    <bdi>{ask.bandName}</bdi>
                  </>
                )}
              </span>
            </p>
            {ask.state === 'open' ? <Answers ask={ask} /> : <Refused ask={ask} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function said({ state, asker, asked, askedBy, createdAt }: PartAsk, me: string) {
  if (state === 'cannot')
    return (
      <>
        <bdi>{asked}</bdi> cannot bring it.
      </>
    )
  return (
    <>
      asked by {askedBy === me ? 'yourself' : <bdi>{asker}</bdi>} on {day(createdAt)}
    </>
  )
}

function Answers({ ask }: { ask: PartAsk }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ButtonLink href={newChartFor(ask)}>Add the chart</ButtonLink>
      <AskForm ask={ask} action={declinePart} pending="Saying so…">
        I cannot<VisuallyHidden> bring {ask.title}</VisuallyHidden>
      </AskForm>
    </div>
  )
}

function newChartFor({ bandId, songId, instrument }: PartAsk): string {
  return `/bands/${bandId}/songs/${songId}/charts/new?for=${encodeURIComponent(instrument)}`
}

function Refused({ ask }: { ask: PartAsk }) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ButtonLink href={`/bands/${ask.bandId}/parts/${ask.songId}?for=${encodeURIComponent(ask.instrument)}`}>
        Ask somebody else
      </ButtonLink>
      <AskForm ask={ask} action={takeBackAsk} pending="Forgetting…">
        Forget it<VisuallyHidden>: {ask.title}</VisuallyHidden>
      </AskForm>
    </div>
  )
}

type AskFormProps = { ask: PartAsk; action: typeof declinePart; pending: string; children: ReactNode }

/** One answer to an ask. */
export function AskForm({ ask, action, pending, children }: AskFormProps) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="band" value={ask.bandId} />
      <input type="hidden" name="ask" value={ask.id} />
      <SubmitButton look="bare" pendingLabel={pending}>
        {children}
      </SubmitButton>
    </ActionForm>
  )
}
