import Link from 'next/link'
import type { Readiness } from '@/lib/songs'
import { KeyChip } from './key-chip'
import { ReadinessMark } from './readiness-mark'
import { SelectionBox } from './selection-box'

export type ListedSong = {
  id: string
  title: string
  artist: string | null
  key: string | null
  tempo: number | null
  genre: string | null
  readiness: Readiness | null
  chartTypes: readonly string[]
}

export type Selection = { name: string; form?: string }

type SongRowProps = { song: ListedSong; href?: string; selection?: Selection; open?: boolean }

export function SongRow({ song, href, selection, open = false }: SongRowProps) {
  return (
    <li
      className={`${ROW} ${open ? 'bg-wash shadow-[inset_3px_0_var(--accent)] rtl:shadow-[inset_-3px_0_var(--accent)]' : ''}`}
    >
      {selection && <SelectionBox {...selection} value={song.id} title={song.title} />}
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 font-semibold text-ink leading-snug" title={song.title}>
          <Title song={song} href={href} open={open} />
        </p>
        <p className="flex items-center gap-1.5 text-sm text-soft">
          <ReadinessMark readiness={song.readiness} />
          <bdi className="truncate" title={song.artist ?? undefined}>
            {song.artist}
          </bdi>
        </p>
      </div>
      {song.chartTypes.length > 0 && (
        <p className="hidden max-w-48 truncate text-end text-sm text-soft @3xl:block">{song.chartTypes.join(', ')}</p>
      )}
      {song.genre && <bdi className={GENRE}>{song.genre}</bdi>}
      <p className="figures w-8 shrink-0 text-end text-sm text-soft">
        {song.tempo}
        {song.tempo && <span className="sr-only"> bpm</span>}
      </p>
      <KeyChip songKey={song.key} />
    </li>
  )
}

function Title({ song, href, open }: SongRowProps) {
  if (!href) return <bdi>{song.title}</bdi>
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={open || undefined}
      className="no-underline outline-none after:absolute after:inset-0"
    >
      <bdi>{song.title}</bdi>
    </Link>
  )
}

const ROW =
  'relative -mx-3 flex min-h-16 items-center gap-3 border-hairline border-b px-3 py-2 transition-colors ' +
  'hover:has-[a]:bg-wash has-[:checked]:bg-wash has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent ' +
  'has-[a:focus-visible]:-outline-offset-2'

const GENRE = 'hidden max-w-[5.5rem] shrink-0 truncate text-end text-sm text-soft @min-[21rem]:block @2xl:max-w-36'
