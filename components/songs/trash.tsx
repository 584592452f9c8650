import { Undo2 } from 'lucide-react'
import { restoreSong } from '@/actions/songs'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { counted } from '@/lib/counted'

type RemovedSong = { id: string; title: string; artist: string | null; daysLeft: number }

export function Trash({ songs }: { songs: RemovedSong[] }) {
  if (!songs.length) {
    return (
      <EmptyState
        title="Nothing in the trash"
        action={<ButtonLink href="/repertoire">Back to the repertoire</ButtonLink>}
      >
        What you remove waits here for 30 days, in case you change your mind.
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
            <input type="hidden" name="id" value={song.id} />
            <Button type="submit" aria-label={`Bring ${song.title} back`}>
              <Undo2 aria-hidden size={18} /> Bring back
            </Button>
          </ActionForm>
        </li>
      ))}
    </ul>
  )
}
