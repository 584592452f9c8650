import Link from 'next/link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { keyLabel } from '@/lib/music/keys'
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
    <li className={`${ROW} ${open ? OPEN : ''}`}>
      {selection && <SelectionBox {...selection} value={song.id} title={song.title} />}
      <p className="line-clamp-2 self-end font-semibold leading-snug [grid-area:title]" title={song.title}>
        <Title song={song} href={href} open={open} />
      </p>
      <p className="flex items-center gap-1.5 self-start text-sm text-soft [grid-area:artist]">
        <ReadinessMark readiness={song.readiness} />
        <bdi className="truncate" title={song.artist ?? undefined}>
          {song.artist}
        </bdi>
      </p>
      <p className="hidden truncate ps-4 text-end text-sm text-soft [grid-area:charts] @min-[40rem]:block">
        {song.chartTypes.map(keyLabel).join(', ')}
      </p>
      <p className={GENRE}>
        <bdi>{song.genre}</bdi>
      </p>
      <p className="figures self-start pt-px text-end text-sm text-soft [grid-area:tempo] @min-[40rem]:self-center">
        {song.tempo}
        {song.tempo && <VisuallyHidden> bpm</VisuallyHidden>}
      </p>
      <div className="ps-3 [grid-area:key]">
        <KeyChip songKey={song.key} />
      </div>
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
  'song-row relative min-h-16 border-hairline border-b px-3 py-2 transition-colors hover:has-[a]:bg-wash ' +
  'has-[:checked]:bg-wash has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent ' +
  'has-[a:focus-visible]:-outline-offset-2'

const OPEN = 'bg-wash shadow-[inset_3px_0_var(--accent)] rtl:shadow-[inset_-3px_0_var(--accent)]'

const GENRE =
  'max-w-28 self-start truncate ps-3 text-end text-sm text-soft [grid-area:genre] @min-[40rem]:max-w-none ' +
  '@min-[40rem]:self-center'
