import { FileMusic } from 'lucide'
import { ReadinessMark } from '@/components/songs/readiness-mark'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Player } from '@/db/line-up'
import { hasChartFor } from '@/lib/chart-for'
import { keyInWords, keyLabel, keyPosition } from '@/lib/music/keys'
import type { CommonSong } from '@/lib/together'

/** How each player has a song: key, tempo, readiness, and whether there is a chart for what they play. */
export function Held({ song, players }: { song: CommonSong; players: Player[] }) {
  return (
    <ul aria-label={`Who plays ${song.title} how`} className="flex flex-wrap gap-x-5 gap-y-0.5 py-1 text-sm">
      {players.map((player) => {
        const { key, tempo, readiness, chartTypes } = song.held[player.id]!
        return (
          <li key={player.id} className="flex min-w-0 max-w-full items-center gap-1.5">
            <bdi className="max-w-[9rem] truncate text-soft" title={player.name}>
              {player.me ? 'you' : player.name}
            </bdi>
            <ReadinessMark readiness={readiness} />
            {key && <Key songKey={key} />}
            {tempo && (
              <span className="figures text-soft">
                {tempo}
                <VisuallyHidden> bpm</VisuallyHidden>
              </span>
            )}
            <Chart
              has={hasChartFor(player.instruments, [...chartTypes, ...(song.band?.chartTypes ?? [])])}
              player={player}
            />
          </li>
        )
      })}
    </ul>
  )
}

function Key({ songKey }: { songKey: string }) {
  return (
    <span
      role="img"
      aria-label={keyInWords(songKey)}
      dir="ltr"
      data-key-position={keyPosition(songKey)}
      className="key-chip inline-grid h-6 min-w-8 place-items-center rounded-sm px-1.5 font-semibold text-xs"
    >
      {keyLabel(songKey)}
    </span>
  )
}

function Chart({ has, player: { instruments } }: { has: boolean | null; player: Player }) {
  if (has === null) return null
  const plays = instruments.join(', ')
  const says = has ? `a chart for ${plays}` : `no chart for ${plays} yet`
  return (
    <span title={says} className={has ? '' : 'opacity-60'}>
      {has ? (
        <Icon of={FileMusic} aria-hidden size={16} />
      ) : (
        <span aria-hidden className="text-soft text-xs">
          no chart
        </span>
      )}
      <VisuallyHidden>{says}</VisuallyHidden>
    </span>
  )
}
