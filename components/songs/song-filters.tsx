import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { keyLabel, positionKey } from '@/lib/music/keys'
import { type SongFilter, type SongSort, songListHref } from '@/lib/song-filter'
import { READINESS_LABEL } from '@/lib/songs'
import { TempoRange } from './tempo-range'

export type FilterCounts = Record<
  'keys' | 'genre' | 'chart' | 'tempo' | 'readiness' | 'tag',
  { value: string; count: number }[]
>

type SongFiltersProps = { path: string; filter: SongFilter; sort: SongSort; facets: FilterCounts; readiness?: boolean }

/** The filters, each with its counts: links all of them, so that a filtered list can be sent, kept and used without a script. */
export function SongFilters({ path, filter, sort, facets, readiness = true }: SongFiltersProps) {
  const to = (change: SongFilter) => songListHref(path, { ...filter, ...change }, sort)
  const one = (facet: 'genre' | 'chart' | 'tag' | 'readiness', label: (value: string) => string = (value) => value) =>
    facets[facet].map(({ value, count }) => ({
      value,
      count,
      label: label(value),
      active: filter[facet] === value,
      href: to({ [facet]: filter[facet] === value ? undefined : value }),
    }))
  return (
    <nav aria-label="Filters" className="no-print edge-to-edge">
      <Choices label={keysLabel(filter)} active={!!filter.keys} choices={keyChoices(filter, facets, to)} />
      <Disclosure label={tempoLabel(filter)} active={!!filter.tempo} name="filter">
        <TempoRange path={path} filter={filter} sort={sort} steps={facets.tempo} />
      </Disclosure>
      <Choices label={filter.genre ?? 'Genre'} active={!!filter.genre} choices={one('genre')} />
      {readiness && (
        <Choices
          label={filter.readiness ? readinessLabel(filter.readiness) : 'Readiness'}
          active={!!filter.readiness}
          choices={one('readiness', readinessLabel)}
        />
      )}
      <Choices
        label={filter.chart ? chartLabel(filter.chart) : 'Charts'}
        active={!!filter.chart}
        choices={one('chart', chartLabel)}
      />
      {(facets.tag.length > 0 || filter.tag) && (
        <Choices label={filter.tag ?? 'Tags'} active={!!filter.tag} choices={one('tag')} />
      )}
      {filter.artist && (
        <Chip href={to({ artist: undefined })} active>
          <bdi>{filter.artist}</bdi>
        </Chip>
      )}
      {filter.without && (
        <Chip href={to({ without: undefined })} active>
          No {filter.without} yet
        </Chip>
      )}
      {filter.added && (
        <Chip href={to({ added: undefined })} active>
          Added {filter.added}
        </Chip>
      )}
    </nav>
  )
}

type Choice = { value: string; label: string; count: number; active: boolean; href: string }

function Choices({ label, active, choices }: { label: string; active: boolean; choices: Choice[] }) {
  return (
    <Disclosure label={<bdi>{label}</bdi>} active={active} name="filter">
      <ul className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <li key={choice.value}>
            <Chip href={choice.href} active={choice.active} count={choice.count}>
              <bdi>{choice.label}</bdi>
            </Chip>
          </li>
        ))}
        {choices.length === 0 && <li className="text-soft">Nothing here to choose from.</li>}
      </ul>
    </Disclosure>
  )
}

function keyChoices({ keys = [] }: SongFilter, facets: FilterCounts, to: (change: SongFilter) => string): Choice[] {
  const place = (value: string) => (value === 'none' ? 99 : (Number(value) % 12) * 2 + Math.floor(Number(value) / 12))
  return [...facets.keys]
    .sort((one, other) => place(one.value) - place(other.value))
    .map(({ value, count }) => {
      const key = value === 'none' ? ('none' as const) : Number(value)
      const active = keys.includes(key)
      const after = active ? keys.filter((other) => other !== key) : [...keys, key]
      return { value, count, label: keyText(key), active, href: to({ keys: after.length ? after : undefined }) }
    })
}

function keysLabel({ keys }: SongFilter): string {
  return keys ? keys.map(keyText).join(', ') : 'Key'
}

function keyText(key: number | 'none'): string {
  return key === 'none' ? 'No key yet' : keyLabel(positionKey(key)!)
}

function tempoLabel({ tempo }: SongFilter): string {
  if (!tempo) return 'Tempo'
  if (tempo.from === undefined) return `up to ${tempo.to} bpm`
  return tempo.to === undefined ? `from ${tempo.from} bpm` : `${tempo.from}–${tempo.to} bpm`
}

function readinessLabel(value: string): string {
  return value === 'none' ? 'Not said' : READINESS_LABEL[value as keyof typeof READINESS_LABEL]
}

function chartLabel(value: string): string {
  return value === 'none' ? 'No chart yet' : keyLabel(value)
}
