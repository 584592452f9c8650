import { ArrowLeft } from 'lucide'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { Song } from '@/db/songs'
import type { RepertoirePlace } from '@/lib/repertoire-place'
import { DriveChart } from './drive-chart'
import { KeyChip } from './key-chip'
import { ReadinessMark } from './readiness-mark'
import { SongFacts } from './song-facts'

type SongSheetProps = {
  song: Song
  place: RepertoirePlace
  changing: boolean
  backHref: string
  news?: string
  /** Where it came from, and what can be done with it. */
  children?: ReactNode
}

/** Everything about one song. */
export function SongSheet({ song, place, changing, backHref, news, children }: SongSheetProps) {
  return (
    <article className="flex min-w-0 flex-col gap-6">
      <Link href={backHref} className="tap no-print inline-flex items-center gap-2 self-start">
        <Icon of={ArrowLeft} aria-hidden size={18} className="rtl:-scale-x-100" /> {place.band ? 'Songs' : 'Repertoire'}
      </Link>
      {news && (
        <Notice tone="done" action={news === 'Added.' && <AddAnother href={place.add} />}>
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
              <Link href={`${place.list}?q=${encodeURIComponent(song.artist.slice(0, 100))}`}>
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
      <SongFacts song={song} place={place} changing={changing} />
      {song.notes && (
        <section aria-label="Notes" className="max-w-prose whitespace-pre-wrap" dir="auto">
          {song.notes}
        </section>
      )}
      {song.driveFileId && (
        <DriveChart fileId={song.driveFileId} resourceKey={song.driveResourceKey} title={song.title} />
      )}
      {children}
    </article>
  )
}

function AddAnother({ href }: { href: string }) {
  return (
    <Link href={href} className="tap inline-flex items-center px-3 text-paper!">
      Add another
    </Link>
  )
}
