import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide'
import Link from 'next/link'
import { PrintButton } from '@/components/export/print-button'
import { buttonLook } from '@/components/ui/button-look'
import { Icon } from '@/components/ui/icon'
import { sharedSongPath, sharePath } from '@/lib/share-address'
import { withQuery } from '@/lib/song-filter'
import { queryOf, type Sheet } from './sheet'

type SheetHeadProps = { sheet: Sheet; token: string; list: boolean; facts: string[] }

/** The way back to the list and to the songs beside this one, what it is called, and what its reader should know. */
export function SheetHead({ sheet, token, list, facts }: SheetHeadProps) {
  const { song, said } = sheet
  return (
    <>
      <div className="no-print flex flex-wrap items-center justify-between gap-2">
        {list ? (
          <Link
            href={withQuery(sharePath(token), queryOf(sheet))}
            prefetch={false}
            className="tap inline-flex items-center gap-2"
          >
            <Icon of={ArrowLeft} aria-hidden size={18} className="rtl:-scale-x-100" /> Songs
          </Link>
        ) : (
          <span />
        )}
        <span className="flex items-center gap-2">
          <Around sheet={sheet} token={token} />
          <PrintButton look="quiet" label="Print" />
        </span>
      </div>
      <header className="flex flex-col gap-1">
        <h1 className="text-title">
          <bdi>{song.title}</bdi>
        </h1>
        {song.artist && (
          <p className="text-lg text-soft">
            <bdi>{song.artist}</bdi>
          </p>
        )}
        <p className="figures flex flex-wrap gap-x-4 text-soft">
          {facts.map((fact) => (
            <span key={fact}>
              <bdi>{fact}</bdi>
            </span>
          ))}
        </p>
        {song.note && (
          <p className="whitespace-pre-wrap">
            <bdi>{song.note}</bdi>
          </p>
        )}
        {said && <p className="font-medium">{said}</p>}
      </header>
    </>
  )
}

/** Where the song stands in its list, and the arrows to those beside it. */
function Around({ sheet, token }: { sheet: Sheet; token: string }) {
  const { before, after, count } = sheet
  if (!count) return null
  const arrows = [
    { to: before, name: 'Previous song', picture: ChevronLeft },
    { to: after, name: 'Next song', picture: ChevronRight },
  ]
  const [back, on] = arrows.map(({ to, name, picture }) =>
    to ? (
      <Link
        key={name}
        href={sharedSongPath(token, to.name, queryOf(sheet, { at: String(to.at) }))}
        prefetch={false}
        aria-label={`${name}: ${to.title}`}
        className={`${buttonLook('quiet')} px-3!`}
      >
        <Icon of={picture} aria-hidden size={20} className="rtl:-scale-x-100" />
      </Link>
    ) : null,
  )
  return (
    <>
      {back}
      <span className="figures text-soft text-sm">
        {count.place} of {count.of}
      </span>
      {on}
    </>
  )
}
