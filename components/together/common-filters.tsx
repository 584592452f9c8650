import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { keyLabel, keyPosition, POSITION_KEYS } from '@/lib/music/keys'
import { type TogetherView, togetherHref } from '@/lib/together-view'
import { Range } from './range'
import { lengthLabel, tempoLabel } from './range-words'

type CommonFiltersProps = { path: string; view: TogetherView; genres: string[] }

/** What narrows and orders the common songs; links, so that a narrowed list can be sent. */
export function CommonFilters({ path, view, genres }: CommonFiltersProps) {
  const { filter, length, sort } = view
  const to = (change: Partial<TogetherView>) => togetherHref(path, view, change)
  const shown = filter.genre && !genres.includes(filter.genre) ? [filter.genre, ...genres] : genres
  return (
    <nav aria-label="Filters" className="no-print edge-to-edge">
      <Choices label={sort === 'ready' ? 'Readiest first' : 'Rested longest'}>
        <Chosen href={to({ sort: 'ready' })} active={sort === 'ready'}>
          Readiest first
        </Chosen>
        <Chosen href={to({ sort: 'rested' })} active={sort === 'rested'}>
          Rested longest
        </Chosen>
      </Choices>
      <Choices label={keysLabel(filter.keys)} active={!!filter.keys}>
        {BY_FIFTHS.map((key) => {
          const position = keyPosition(key)!
          const keys = filter.keys ?? []
          const after = keys.includes(position) ? keys.filter((other) => other !== position) : [...keys, position]
          return (
            <Chosen
              key={key}
              href={to({ filter: { ...filter, keys: after.length ? after : undefined } })}
              active={keys.includes(position)}
            >
              {keyLabel(key)}
            </Chosen>
          )
        })}
      </Choices>
      <Disclosure label={tempoLabel(filter.tempo)} active={!!filter.tempo} name="filter">
        <Range path={path} view={view} of="tempo" />
      </Disclosure>
      {shown.length > 0 && (
        <Choices label={<bdi>{filter.genre ?? 'Genre'}</bdi>} active={!!filter.genre}>
          {shown.map((genre) => (
            <Chosen
              key={genre}
              href={to({ filter: { ...filter, genre: filter.genre === genre ? undefined : genre } })}
              active={filter.genre === genre}
            >
              <bdi>{genre}</bdi>
            </Chosen>
          ))}
        </Choices>
      )}
      <Disclosure label={lengthLabel(length)} active={!!length} name="filter" side="end">
        <Range path={path} view={view} of="length" />
      </Disclosure>
    </nav>
  )
}

function Choices({ label, active = false, children }: { label: ReactNode; active?: boolean; children: ReactNode }) {
  return (
    <Disclosure label={label} active={active} name="filter">
      <ul className="flex flex-wrap gap-2">{children}</ul>
    </Disclosure>
  )
}

function Chosen({ href, active, children }: { href: string; active: boolean; children: ReactNode }) {
  return (
    <li>
      <Chip href={href} active={active}>
        {children}
      </Chip>
    </li>
  )
}

/** Each major key with its relative minor after it, around the circle. */
const BY_FIFTHS = POSITION_KEYS.slice(0, 12).flatMap((key, place) => [key, POSITION_KEYS[place + 12]!])

function keysLabel(keys: (number | 'none')[] | undefined): string {
  return keys ? keys.map((key) => (key === 'none' ? 'no key' : keyLabel(POSITION_KEYS[key]!))).join(', ') : 'Key'
}
