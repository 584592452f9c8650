import { Check, UserPlus } from 'lucide'
import Link from 'next/link'
import { chipLook } from '@/components/ui/chip-look'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Player } from '@/db/line-up'
import { markOf, togetherHref } from '@/lib/together-view'
import type { Place } from './place'
import { Silent } from './silent'

/** Who is there tonight: a row of names, each a press to tick or untick. */
export function LineUp({ path, view, players, ticked, member, mayAddGuests }: Place & { mayAddGuests: boolean }) {
  const marks = ticked.map(({ id }) => markOf(id))
  const toggled = (mark: string) => (marks.includes(mark) ? marks.filter((other) => other !== mark) : [...marks, mark])
  const able = players.filter(({ hasSongs }) => hasSongs)
  return (
    <section aria-label="Who is there" className="no-print flex flex-col gap-1">
      <ul className="edge-to-edge">
        {able.map((player) => (
          <li key={player.id} className="relative shrink-0">
            <Link
              href={togetherHref(path, view, { who: toggled(markOf(player.id)) })}
              scroll={false}
              prefetch={false}
              aria-current={ticked.includes(player) || undefined}
              className={`${chipLook(ticked.includes(player))} ps-3!`}
            >
              <Box ticked={ticked.includes(player)} />
              <bdi className="max-w-[11rem] truncate" title={player.name}>
                {player.name}
              </bdi>
              <Which player={player} players={able} />
              <VisuallyHidden>{ticked.includes(player) ? ', there' : ', not there'}</VisuallyHidden>
            </Link>
          </li>
        ))}
        {mayAddGuests && (
          <li className="shrink-0">
            <Link href={`${path}/guests`} className={chipLook(false)}>
              <Icon of={UserPlus} aria-hidden size={18} /> Guest
            </Link>
          </li>
        )}
      </ul>
      <Silent players={players} bandId={member.bandId} />
    </section>
  )
}

function Box({ ticked }: { ticked: boolean }) {
  return (
    <span className="grid size-5 place-items-center rounded-sm ring-1 ring-current ring-inset">
      {ticked && <Icon of={Check} aria-hidden size={16} />}
    </span>
  )
}

/** What tells a player apart: you, a sub, a guest, or of two with one name what they play. */
function Which({ player, players }: { player: Player; players: Player[] }) {
  const namesake = players.some((other) => other !== player && other.name === player.name)
  const parts = [player.me && 'you', player.kind !== 'member' && player.kind, namesake && player.instruments[0]]
  const words = parts.filter(Boolean).join(', ')
  return words && <bdi className="max-w-[8rem] truncate opacity-75">{words}</bdi>
}
