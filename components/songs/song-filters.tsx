'use client'

import { Chip } from '@/components/ui/chip'
import { useText } from '@/components/ui/use-text'
import type { AsText } from '@/lib/as-text'
import { keyLabel, positionKey } from '@/lib/music/keys'
import { type SongFilter, type SongSort, songListHref } from '@/lib/song-filter'
import { READINESS_LABEL } from '@/lib/songs'
import { FilterPanel } from './filter-panel'
import { TempoRange } from './tempo-range'

export type FilterCounts = Record<
  'keys' | 'genre' | 'chart' | 'tempo' | 'readiness' | 'tag',
  { value: string; count: number }[]
>

type SongFiltersProps = {
  path: string
  filter: SongFilter
  sort: SongSort
  facets: AsText<FilterCounts>
  readiness?: boolean
  choosing: boolean
}

/** The filters, each with its counts: links all of them, so that a filtered list can be sent, kept and used without a script. */
export function SongFilters({ facets: given, readiness = true, ...panel }: SongFiltersProps) {
  const { path, filter, sort } = panel
  const facets = useText(given)
  const to = (change: SongFilter) => songListHref(path, { ...filter, ...change }, sort)
  const one = (
    facet: 'genre' | 'chart' | 'tag' | 'readiness',
    label: (value: string) => string = (value) => value,
  ): Choice[] =>
    facets[facet].map(({ value, count }) => ({
      value,
      count,
      label: label(value),
      active: filter[facet] === value,
      href: to({ [facet]: filter[facet] === value ? undefined : value }),
    }))
  return (
    <nav aria-label="Filters" className="no-print edge-to-edge">
      <FilterPanel label={<bdi>{keysLabel(filter)}</bdi>} active={!!filter.keys} {...panel}>
        {() => <Choices choices={keyChoices(filter, facets, to)} />}
      </FilterPanel>
      <FilterPanel label={tempoLabel(filter)} active={!!filter.tempo} {...panel}>
        {() => <TempoRange path={path} filter={filter} sort={sort} steps={facets.tempo} />}
      </FilterPanel>
      <FilterPanel label={<bdi>{filter.genre ?? 'Genre'}</bdi>} active={!!filter.genre} {...panel}>
        {() => <Choices choices={one('genre')} />}
      </FilterPanel>
      {readiness && (
        <FilterPanel
          label={filter.readiness ? readinessLabel(filter.readiness) : 'Readiness'}
          active={!!filter.readiness}
          {...panel}
        >
          {() => <Choices choices={one('readiness', readinessLabel)} />}
        </FilterPanel>
      )}
      <FilterPanel label={filter.chart ? chartLabel(filter.chart) : 'Charts'} active={!!filter.chart} {...panel}>
        {() => <Choices choices={one('chart', chartLabel)} />}
      </FilterPanel>
      {(facets.tag.length > 0 || filter.tag) && (
        <FilterPanel label={<bdi>{filter.tag ?? 'Tags'}</bdi>} active={!!filter.tag} {...panel}>
          {() => <Choices choices={one('tag')} />}
        </FilterPanel>
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

function Choices({ choices }: { choices: Choice[] }) {
  return (
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
