import { Undo2 } from 'lucide'
import { restoreSong } from '@/actions/songs'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageTitle } from '@/components/ui/page-title'
import type { Writable } from '@/db/repertoires'
import { findTrash } from '@/db/trash'
import { counted } from '@/lib/counted'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'
import { HiddenFields } from './hidden-fields'

type TrashProps = { to: Writable; place: RepertoirePlace }

/** What was removed, and for how long it can come back. */
export async function Trash({ to, place }: TrashProps) {
  const songs = await findTrash(to)
  return (
    <div className="page flex flex-col gap-6">
      <PageTitle title="Trash" numbers={songs.length ? ['Songs stay here for 30 days'] : []} />
      <RemovedSongs songs={songs} place={place} />
    </div>
  )
}

type RemovedSong = { id: string; title: string; artist: string | null; daysLeft: number }

function RemovedSongs({ songs, place }: { songs: RemovedSong[]; place: RepertoirePlace }) {
  if (!songs.length) {
    return (
      <EmptyState
        title="Nothing in the trash"
        action={<ButtonLink href={place.list}>Back to the {place.band ? 'songs' : 'repertoire'}</ButtonLink>}
      >
        What {place.band ? 'the band removes' : 'you remove'} waits here for 30 days, in case you change your mind.
      </EmptyState>
    )
  }
  return (
    <ul className="border-hairline border-t">
      {songs.map((song) => (
        <li key={song.id} className="flex min-h-16 items-center gap-3 border-hairline border-b py-2">
          <div className="min-w-0 flex-1">
            <p className="font-semibold">
              <bdi>{song.title}</bdi>
            </p>
            <p className="text-sm text-soft">
              {song.artist && (
                <>
                  <bdi>{song.artist}</bdi> ·{' '}
                </>
              )}
              {counted(song.daysLeft, 'day')} left
            </p>
          </div>
          <ActionForm action={restoreSong}>
            <HiddenFields fields={{ ...placeFields(place), id: song.id }} />
            <Button type="submit" aria-label={`Bring ${song.title} back`}>
              <Icon of={Undo2} aria-hidden size={18} /> Bring back
            </Button>
          </ActionForm>
        </li>
      ))}
    </ul>
  )
}
