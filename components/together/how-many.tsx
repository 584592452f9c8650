import Link from 'next/link'
import { togetherHref } from '@/lib/together-view'
import type { Place } from './place'

/** How many songs all know, and how many all but one: each is the way to its list. */
export function HowMany({ path, view, ticked, answer }: Place) {
  const ways = [
    { butOne: false, songs: answer.all, label: allOf(ticked.length) },
    ...(ticked.length > 1 ? [{ butOne: true, songs: answer.butOne, label: 'all but one' }] : []),
  ]
  return (
    <nav aria-label="How many know them" className="no-print flex border-hairline border-y">
      {ways.map(({ butOne, songs, label }) => (
        <Link
          key={label}
          href={togetherHref(path, view, { butOne })}
          scroll={false}
          prefetch={false}
          aria-current={view.butOne === butOne ? 'page' : undefined}
          className={WAY}
        >
          <span className="figures font-semibold font-title text-heading">{songs.toLocaleString('en')}</span>
          <span className="text-sm">{label}</span>
        </Link>
      ))}
    </nav>
  )
}

function allOf(players: number): string {
  if (players === 1) return 'known'
  return players === 2 ? 'both know' : `all ${players} know`
}

const WAY =
  '-my-px flex min-h-14 flex-1 items-baseline justify-center gap-2 border-transparent border-b-2 px-3 py-2 text-soft ' +
  'no-underline transition-colors hover:bg-wash hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink sm:flex-none sm:px-6'
