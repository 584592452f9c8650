import { randomUUID } from 'node:crypto'
import { makeSetlist } from '@/actions/setlists'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { SubmitButton } from '@/components/ui/submit-button'
import { day } from '@/lib/day'
import { SETLIST_LIMITS } from '@/lib/setlists'
import { TOGETHER_PAGE } from '@/lib/together'
import { togetherHref, togetherParams } from '@/lib/together-view'
import { CommonRow } from './common-row'
import type { Place } from './place'

const MOST = 100

/** The common songs with a box each, and the bar that makes them a setlist: the ticked ones, or without any tick all of them. */
export function ChooseSongs(place: Place) {
  const { path, view, answer, member } = place
  const all = Math.min(MOST, (view.butOne ? answer.butOne : answer.all) - view.page * TOGETHER_PAGE)
  return (
    <ActionForm action={makeSetlist} className="group/choose">
      <input type="hidden" name="band" value={member.bandId} />
      <input type="hidden" name="formKey" value={randomUUID()} />
      <input type="hidden" name="view" value={togetherParams(view).toString()} />
      <ul aria-label="Songs in common" className="-mx-3 border-hairline border-t">
        {answer.songs.map((song) => (
          <CommonRow key={song.work} song={song} {...place} mark="choose" />
        ))}
      </ul>
      <section
        aria-label="The new setlist"
        className="sticky bottom-20 z-20 mt-4 flex flex-wrap items-center gap-2 rounded-lg bg-raised p-3 shadow-lg ring-1 ring-hairline lg:bottom-4"
      >
        <input
          name="title"
          required
          aria-label="Title of the setlist"
          maxLength={SETLIST_LIMITS.title}
          defaultValue={`Set of ${day(new Date())}`}
          dir="auto"
          className="entry min-w-40 flex-1"
        />
        <ButtonLink href={togetherHref(path, view, { page: view.page, choosing: false })} look="bare">
          Cancel
        </ButtonLink>
        <SubmitButton pendingLabel="Making it…">
          <span className="group-has-[input[name=work]:checked]/choose:hidden">
            {all === 1 ? 'Make it' : `Make it of all ${all}`}
          </span>
          <span className="hidden group-has-[input[name=work]:checked]/choose:inline">Make it of the ticked</span>
        </SubmitButton>
      </section>
    </ActionForm>
  )
}
