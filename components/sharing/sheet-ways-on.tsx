import { FileMusic } from 'lucide'
import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { sharedSongPath } from '@/lib/share-address'
import { queryOf, type Sheet } from './sheet'

type WaysProps = { sheet: Sheet; token: string }

/** The other charts of this song, each of which may be read as well. */
export function OtherCharts({ sheet, token }: WaysProps) {
  const others = sheet.charts.filter(({ open }) => !open)
  if (!others.length) return null
  return (
    <section aria-labelledby="others" className="no-print">
      <h2 id="others" className="text-heading">
        Other charts of this song
      </h2>
      <ul className="mt-2 border-hairline border-t">
        {others.map(({ name, label }) => (
          <li key={name} className="border-hairline border-b">
            <Link
              href={sharedSongPath(token, sheet.name, queryOf(sheet, { chart: name }))}
              prefetch={false}
              className="tap flex items-center gap-3 py-2 no-underline hover:bg-wash"
            >
              <Icon of={FileMusic} aria-hidden size={20} className="shrink-0 text-soft" />
              <bdi className="min-w-0 font-medium">{label}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The songs before and after this one, large enough for a foot of the music stand. */
export function SongsAround({ sheet, token }: WaysProps) {
  const { before, after } = sheet
  if (!before && !after) return null
  return (
    <nav aria-label="Songs of this list" className="no-print grid grid-cols-2 gap-3">
      {[before, after].map((to, place) =>
        to ? (
          <Link
            key={to.at}
            href={sharedSongPath(token, to.name, queryOf(sheet, { at: String(to.at) }))}
            prefetch={false}
            className={`flex min-h-24 min-w-0 flex-col justify-center rounded-lg bg-wash px-5 py-4 no-underline hover:ring-1 hover:ring-edge ${place ? 'col-start-2 text-end' : ''}`}
          >
            <span className="text-soft text-sm">{place ? 'Next' : 'Previous'}</span>
            <span className="line-clamp-2 font-semibold">
              <bdi>{to.title}</bdi>
            </span>
          </Link>
        ) : null,
      )}
    </nav>
  )
}
