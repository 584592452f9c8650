import { Bars } from '@/components/stats/bars'
import { Picture } from '@/components/stats/picture'
import type { Brought as Row } from '@/db/band-stats'
import type { Player } from '@/db/line-up'

type BroughtProps = { players: Player[]; brought: Row[]; blocked: Record<string, number> }

/** Songs each member shares. What waits for somebody is told of those alone who show it, and of the one who looks. */
export function Brought({ players, brought, blocked }: BroughtProps) {
  const rows = brought
    .map((row) => ({ ...row, player: players.find(({ id }) => id === row.id)! }))
    .sort((one, other) => other.brings - one.brings)
  const waits = rows
    .filter(({ id, player }) => blocked[id] && (player.me || player.showsLearning))
    .map(({ id, player }) => `${blocked[id]!.toLocaleString('en')} wait only for ${player.me ? 'you' : player.name}`)
  return (
    <Picture
      title="Who brings what"
      caption={waits.length > 0 ? <bdi>{waits.join('; ')}.</bdi> : 'Songs each of you shares with the band.'}
      columns={['Member', 'Songs', 'Nobody else has']}
      rows={rows.map(({ id, player, brings, alone }) => ({ key: id, name: player.name, numbers: [brings, alone] }))}
    >
      <Bars
        label="Songs each member shares"
        bars={rows.map(({ id, player, brings }) => ({ key: id, name: player.name, songs: brings }))}
      />
    </Picture>
  )
}
