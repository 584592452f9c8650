import { ArrowLeft, Pencil, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { removeSong } from '@/actions/songs'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import type { Song } from '@/db/songs'
import { DriveChart } from './drive-chart'
import { KeyChip } from './key-chip'
import { ReadinessMark } from './readiness-mark'
import { SongFacts } from './song-facts'

/** Everything about one song. */
export function SongSheet({ song, backHref, news }: { song: Song; backHref: string; news?: string }) {
  return (
    <article className="flex min-w-0 flex-col gap-6">
      <Link href={backHref} className="tap no-print inline-flex items-center gap-2 self-start">
        <ArrowLeft aria-hidden size={18} className="rtl:-scale-x-100" /> Repertoire
      </Link>
      {news && (
        <Notice tone="done" action={news === 'Added.' && <AddAnother />}>
          {news}
        </Notice>
      )}
      <header className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h1 className="text-title">
            <bdi>{song.title}</bdi>
          </h1>
          {song.artist && (
            <p className="text-lg text-soft">
              <Link href={`/repertoire?q=${encodeURIComponent(song.artist.slice(0, 100))}`}>
                <bdi>{song.artist}</bdi>
              </Link>
            </p>
          )}
          <p className="pt-2">
            <ReadinessMark readiness={song.readiness} labelled />
          </p>
        </div>
        <KeyChip songKey={song.key} />
      </header>
      <SongFacts song={song} />
      {song.notes && (
        <section aria-label="Notes" className="max-w-prose whitespace-pre-wrap" dir="auto">
          {song.notes}
        </section>
      )}
      {song.driveFileId && (
        <DriveChart fileId={song.driveFileId} resourceKey={song.driveResourceKey} title={song.title} />
      )}
      <footer className="no-print flex flex-wrap gap-3 border-hairline border-t pt-4">
        <ButtonLink href={`/songs/${song.id}/edit`} look="primary">
          <Pencil aria-hidden size={18} /> Change
        </ButtonLink>
        <ActionForm action={removeSong}>
          <input type="hidden" name="id" value={song.id} />
          <Button type="submit" look="danger">
            <Trash2 aria-hidden size={18} /> Remove
          </Button>
        </ActionForm>
      </footer>
    </article>
  )
}

function AddAnother() {
  return (
    <Link href="/songs/new" className="tap inline-flex items-center px-3 text-paper!">
      Add another
    </Link>
  )
}
