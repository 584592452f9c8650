import { randomUUID } from 'node:crypto'
import { ListMusic, Undo2 } from 'lucide'
import Link from 'next/link'
import { addSetlist, restoreSetlist } from '@/actions/setlists'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { type Member, may } from '@/db/band-membership'
import { bandRepertoire } from '@/db/repertoires'
import { findDeletedSetlists, findSetlists } from '@/db/setlists'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import { durationLabel } from '@/lib/duration'
import { SETLIST_LIMITS } from '@/lib/setlists'
import type { Params } from '@/lib/song-filter'

/** The setlists of a band, a new one, and those that were deleted. */
export async function Setlists({ member, params }: { member: Member; params: Params }) {
  const mayMake = may(member, 'make setlists')
  const from = bandRepertoire(member)
  const [setlists, deleted] = await Promise.all([findSetlists(from), mayMake ? findDeletedSetlists(from) : []])
  const path = `/bands/${member.bandId}`
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Setlists" numbers={setlists.length ? [counted(setlists.length, 'setlist')] : []} />
      {params.removed !== undefined && (
        <Notice tone="done">Deleted. It stays below for 30 days, and its links open nothing.</Notice>
      )}
      {setlists.length === 0 && (
        <EmptyState
          picture={<Icon of={ListMusic} aria-hidden size={56} className="text-soft" />}
          title="No setlist yet"
          action={
            <ButtonLink look="primary" href={`${path}/together`}>
              What can we all play?
            </ButtonLink>
          }
        >
          Tick who is there, see what all of you know, and make it a setlist.
        </EmptyState>
      )}
      {setlists.length > 0 && (
        <ul className="-mx-3 border-hairline border-t">
          {setlists.map(({ id, title, playedOn, songs, seconds }) => (
            <li key={id} className="border-hairline border-b">
              <Link
                href={`${path}/setlists/${id}`}
                className="flex min-h-16 items-center justify-between gap-4 px-3 py-2.5 no-underline transition-colors hover:bg-wash"
              >
                <bdi className="line-clamp-2 min-w-0 font-semibold" title={title}>
                  {title}
                </bdi>
                <span className="figures shrink-0 text-end text-sm text-soft">
                  {playedOn && <span className="block text-ink">{day(new Date(playedOn))}</span>}
                  {counted(songs, 'song')}
                  {seconds > 0 && ` · ${durationLabel(seconds)}`}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {mayMake && (
        <ActionForm action={addSetlist} className="flex flex-col items-start gap-3">
          <input type="hidden" name="band" value={member.bandId} />
          <input type="hidden" name="formKey" value={randomUUID()} />
          <div className="w-full max-w-sm">
            <Field
              label="A new setlist"
              name="title"
              required
              maxLength={SETLIST_LIMITS.title}
              dir="auto"
              placeholder="Friday at the Blue Note"
            />
          </div>
          <SubmitButton look="quiet" pendingLabel="Making it…">
            Make it
          </SubmitButton>
        </ActionForm>
      )}
      {deleted.length > 0 && (
        <section aria-labelledby="deleted">
          <h2 id="deleted" className="text-heading">
            Deleted
          </h2>
          <ul className="mt-2 border-hairline border-t">
            {deleted.map(({ id, title, daysLeft }) => (
              <li key={id} className="flex min-h-16 items-center justify-between gap-4 border-hairline border-b py-2">
                <p className="min-w-0">
                  <bdi className="line-clamp-2">{title}</bdi>
                  <span className="figures text-sm text-soft">{counted(daysLeft, 'day')} left</span>
                </p>
                <ActionForm action={restoreSetlist}>
                  <input type="hidden" name="band" value={member.bandId} />
                  <input type="hidden" name="setlist" value={id} />
                  <Button type="submit" aria-label={`Bring ${title} back`}>
                    <Icon of={Undo2} aria-hidden size={18} /> Bring back
                  </Button>
                </ActionForm>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
