import Link from 'next/link'
import { KeyChip } from '@/components/songs/key-chip'
import { ReadinessMark } from '@/components/songs/readiness-mark'
import type { Player } from '@/db/line-up'
import { day } from '@/lib/day'
import { durationLabel } from '@/lib/duration'
import { keyPosition } from '@/lib/music/keys'
import type { CommonSong } from '@/lib/together'
import { Held } from './held'
import type { Place } from './place'
import { PlayedButton } from './played-button'

/** As many players are shown in every row; more are shown when asked for. */
const SHOWN = 4

type CommonRowProps = Pick<Place, 'ticked' | 'players' | 'member'> & { song: CommonSong; mark?: 'played' | 'choose' }

/** A song in common: who is missing, how each has it, and when it was last played. */
export function CommonRow({ song, ticked, players, member, mark }: CommonRowProps) {
  const missing = players.find(({ id }) => id === song.missing)
  const held = ticked.filter(({ id }) => song.held[id])
  return (
    <li className="relative border-hairline border-b px-3 py-2 has-[:checked]:bg-wash">
      <div className="flex items-start gap-3">
        {mark === 'choose' && <Choose song={song} />}
        <div className="min-w-0 flex-1 py-0.5">
          <p className="line-clamp-2 font-semibold leading-snug" title={song.title}>
            <Title song={song} bandId={member.bandId} />
          </p>
          <p className="figures flex flex-wrap gap-x-3 text-sm text-soft">
            {song.artist && (
              <bdi className="max-w-full truncate" title={song.artist}>
                {song.artist}
              </bdi>
            )}
            {song.durationSeconds && <span>{durationLabel(song.durationSeconds)}</span>}
            {song.playedOn && <span>played {day(new Date(song.playedOn))}</span>}
            <Weakest song={song} players={held.length} />
          </p>
          {missing && (
            <p className="text-sm">
              Only <bdi className="font-semibold">{missing.me ? 'you are' : missing.name}</bdi>
              {missing.me ? ' missing' : ' is missing'}
            </p>
          )}
        </div>
        <KeyChip songKey={keyOf(song, held)} />
        {mark === 'played' && <PlayedButton work={song.work} title={song.title} playedOn={song.playedOn} />}
      </div>
      {held.length <= SHOWN ? (
        <Held song={song} players={held} />
      ) : (
        <details className="group">
          <summary className="tap -my-1.5 inline-flex items-center text-sm text-soft underline decoration-hairline underline-offset-4 hover:text-ink">
            {keysInWords(song, held)}
          </summary>
          <Held song={song} players={held} />
        </details>
      )}
    </li>
  )
}

function Choose({ song }: { song: CommonSong }) {
  return (
    <label className="tap -ms-3 -my-1 grid place-items-center">
      <input type="checkbox" name="work" value={song.work} aria-label={`Choose ${song.title}`} className="size-5" />
    </label>
  )
}

function Title({ song, bandId }: { song: CommonSong; bandId: string }) {
  const href = song.band ? `/bands/${bandId}/songs/${song.band.songId}` : song.mySongId && `/songs/${song.mySongId}`
  if (!href) return <bdi>{song.title}</bdi>
  return (
    <Link href={href} prefetch={false} className="no-underline hover:underline">
      <bdi>{song.title}</bdi>
    </Link>
  )
}

function Weakest({ song, players }: { song: CommonSong; players: number }) {
  if (players < 2 || song.weakest === 'unsaid') return null
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden className="contents">
        <ReadinessMark readiness={song.weakest} />
      </span>
      {song.weakest === 'ready' ? 'all ready' : 'not all ready'}
    </span>
  )
}

/** The band's key, else the one that most play it in. */
function keyOf(song: CommonSong, held: Player[]): string | null {
  if (song.band?.key) return song.band.key
  const keys = held.map(({ id }) => song.held[id]!.key).filter((key) => key !== null)
  const plays = (key: string) => keys.filter((other) => other === key).length
  return keys.sort((one, other) => plays(other) - plays(one))[0] ?? null
}

function keysInWords(song: CommonSong, held: Player[]): string {
  const positions = held.map(({ id }) => song.held[id]!.key).filter((key) => key !== null)
  const keys = new Set(positions.map(keyPosition)).size
  if (keys > 1) return `${held.length} players, ${keys} keys`
  return keys ? `${held.length} players, one key` : `${held.length} players`
}
