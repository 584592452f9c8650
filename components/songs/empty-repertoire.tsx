import { FileUp, ListChecks, Plus } from 'lucide'
import { RepertoireSun } from '@/components/sun/repertoire-sun'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { OWN_PLACE, type RepertoirePlace } from '@/lib/repertoire-place'

export function EmptyRepertoire({ place, changing }: { place: RepertoirePlace; changing: boolean }) {
  const picture = <RepertoireSun counts={new Array(24).fill(0)} size={176} title="A sun without rays yet" />
  if (!changing)
    return (
      <EmptyState picture={picture} title="No songs here yet">
        As soon as somebody of the band brings songs, they stand here.
      </EmptyState>
    )
  return (
    <EmptyState
      picture={picture}
      title={place.band ? 'The band’s sun is waiting for its first rays' : 'Your sun is waiting for its first rays'}
      action={
        <>
          <ButtonLink href={place.add} look="primary">
            <Icon of={Plus} aria-hidden size={18} /> Add a song
          </ButtonLink>
          {place.band ? (
            <ButtonLink href={`${OWN_PLACE.list}?select`}>
              <Icon of={ListChecks} aria-hidden size={18} /> Bring songs of mine
            </ButtonLink>
          ) : (
            <ButtonLink href="/import">
              <Icon of={FileUp} aria-hidden size={18} /> Bring a list
            </ButtonLink>
          )}
        </>
      }
    >
      {place.band
        ? 'The songs you play together, in the band’s own keys and tempos. Bring some from your repertoire, or add one.'
        : 'Every song you can play lights up its key. Add one, or bring the spreadsheet or the chat message they live in today.'}
    </EmptyState>
  )
}
