import { ListChecks } from 'lucide'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import { may } from '@/db/band-membership'
import { TOGETHER_PAGE } from '@/lib/together'
import { markOf, togetherHref } from '@/lib/together-view'
import { ChooseSongs } from './choose-songs'
import { CommonRow } from './common-row'
import type { Place } from './place'
import { PlayedForm } from './played-form'

/** A page of the songs in common, and what can be done with them: mark as played, or make a setlist. */
export function CommonSongs(place: Place) {
  const { path, view, ticked, answer, member } = place
  const mayPlay = may(member, 'make setlists')
  if (view.choosing && mayPlay) return <ChooseSongs {...place} />
  const found = view.butOne ? answer.butOne : answer.all
  const rows = (
    <ul aria-label="Songs in common" className="-mx-3 border-hairline border-t">
      {answer.songs.map((song) => (
        <CommonRow key={song.work} song={song} {...place} mark={mayPlay ? 'played' : undefined} />
      ))}
    </ul>
  )
  return (
    <>
      {mayPlay ? (
        <PlayedForm bandId={member.bandId} who={ticked.map(({ id }) => markOf(id))} utcDay={utcDay()}>
          {rows}
        </PlayedForm>
      ) : (
        rows
      )}
      <Pages path={path} view={view} found={found} />
      {mayPlay && (
        <div className="no-print sticky bottom-20 z-20 flex justify-center lg:bottom-4">
          <ButtonLink
            look="primary"
            className="shadow-lg"
            href={togetherHref(path, view, { page: view.page, choosing: true })}
          >
            <Icon of={ListChecks} aria-hidden size={20} /> Make this a setlist
          </ButtonLink>
        </div>
      )}
    </>
  )
}

/** The way to the next songs and back. */
function Pages({ path, view, found }: Pick<Place, 'path' | 'view'> & { found: number }) {
  const last = Math.ceil(found / TOGETHER_PAGE) - 1
  if (last < 1) return null
  const first = view.page * TOGETHER_PAGE
  return (
    <nav aria-label="Pages" className="no-print flex flex-wrap items-center justify-between gap-3 py-2">
      <p className="figures text-soft">
        {(first + 1).toLocaleString('en')}–{Math.min(found, first + TOGETHER_PAGE).toLocaleString('en')} of{' '}
        {found.toLocaleString('en')}
      </p>
      <p className="flex gap-2">
        {view.page > 0 && (
          <ButtonLink href={togetherHref(path, view, { page: view.page - 1 })} prefetch={false}>
            Back
          </ButtonLink>
        )}
        {view.page < last && (
          <ButtonLink href={togetherHref(path, view, { page: view.page + 1 })} prefetch={false}>
            More songs
          </ButtonLink>
        )}
      </p>
    </nav>
  )
}

function utcDay(): string {
  return new Date().toISOString().slice(0, 10)
}
