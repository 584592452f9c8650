import { RepertoireSun } from '@/components/sun/repertoire-sun'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/db/band-membership'
import { togetherHref } from '@/lib/together-view'
import type { Place } from './place'

/** No song to list: why, and what to do next. */
export function NothingInCommon({ path, view, players, ticked, answer, member }: Place) {
  const me = players.find(({ me }) => me)
  if (players.length === 1 || (players.every(({ hasSongs, me }) => me || !hasSongs) && !ticked.length))
    return (
      <EmptyState
        picture={<Picture />}
        title={players.length === 1 ? 'A list needs two' : 'Nobody shares songs here yet'}
        action={
          <>
            {!me?.hasSongs && (
              <ButtonLink look="primary" href={`/bands/${member.bandId}/settings`}>
                Share my songs
              </ButtonLink>
            )}
            {may(member, 'invite') && <ButtonLink href={`/bands/${member.bandId}/invitations`}>Invite</ButtonLink>}
            {may(member, 'add guests') && <ButtonLink href={`${path}/guests`}>Add a guest</ButtonLink>}
          </>
        }
      >
        As soon as two of you share songs, those you both know stand here.
      </EmptyState>
    )
  if (!ticked.length) return <EmptyState title="Who’s playing tonight?">Tick the names above.</EmptyState>
  const narrowed = Object.keys(view.filter).length > 0 || view.length
  if (narrowed)
    return (
      <EmptyState
        title="No song fits"
        action={
          <ButtonLink href={togetherHref(path, view, { filter: {}, length: undefined })}>Show them all</ButtonLink>
        }
      >
        Of what these players have in common, nothing passes the filters.
      </EmptyState>
    )
  const other = view.butOne ? answer.all : answer.butOne
  return (
    <EmptyState
      title={view.butOne ? 'No song lacks just one' : 'No song that all of you know yet'}
      action={
        other > 0 && (
          <ButtonLink look="primary" href={togetherHref(path, view, { butOne: !view.butOne })}>
            {view.butOne ? 'Songs all know' : `${other.toLocaleString('en')} that all but one know`}
          </ButtonLink>
        )
      }
    >
      {other > 0 ? 'You are close:' : 'Untick somebody, or see what is worth learning for this line-up.'}
    </EmptyState>
  )
}

function Picture() {
  return <RepertoireSun counts={[]} title="A sun without songs" size={120} />
}
