import { ArrowLeft } from 'lucide'
import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { PageTitle } from '@/components/ui/page-title'
import type { Member } from '@/db/band-membership'
import type { PartAsk } from '@/db/part-asks'
import type { PartsOfSong } from '@/db/parts'
import { can } from '@/lib/band-rules'
import { counted } from '@/lib/counted'
import { SongPart } from './song-part'

type SongPartsProps = { member: Member; songId: string; parts: PartsOfSong; asks: PartAsk[]; wanted?: string }

/** One song and each instrument of the band: what there is for it, and whom one may ask for it. */
export function SongParts({ member, songId, parts, asks, wanted }: SongPartsProps) {
  const { title, artist, players, columns, cells } = parts
  const there = cells.filter((cell) => cell !== 'missing').length
  const bringers = players.filter(({ role }) => can(role, 'change songs'))
  return (
    <div className="page page-narrow stack">
      <Link href={`/bands/${member.bandId}/parts`} className="tap no-print inline-flex items-center gap-2 self-start">
        <Icon of={ArrowLeft} aria-hidden size={18} className="rtl:-scale-x-100" /> All parts
      </Link>
      <div>
        <PageTitle
          title={<bdi>{title}</bdi>}
          numbers={[`${there.toLocaleString('en')} of ${counted(columns.length, 'part')} there`]}
        />
        {artist && (
          <p className="text-lg text-soft">
            <bdi>{artist}</bdi>
          </p>
        )}
        <Link href={`/bands/${member.bandId}/songs/${songId}`} className="tap inline-flex items-center">
          The song and its charts
        </Link>
      </div>
      {columns.length === 0 && (
        <EmptyState title="Who plays what?">Each member says in the band’s settings what they play here.</EmptyState>
      )}
      <ul className="border-hairline border-t">
        {columns.map((column, place) => (
          <SongPart
            key={column.name}
            member={member}
            songId={songId}
            column={column}
            cell={cells[place]!}
            ask={asks.find(({ songId: id, instrument }) => id === songId && instrument === column.name)}
            bringers={bringers}
            wanted={wanted === column.name}
          />
        ))}
      </ul>
    </div>
  )
}
