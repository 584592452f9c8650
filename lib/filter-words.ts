import { keyLabel, positionKey } from '@/lib/music/keys'
import type { SongFilter } from '@/lib/song-filter'
import { READINESS_LABEL } from '@/lib/songs'

/** What a filter lets through, said in a few words each: `Jazz`, `in B♭ or F`, `120–160 bpm`. Empty for everything. */
export function filterInWords(filter: SongFilter): string[] {
  return [
    filter.search && `“${filter.search}”`,
    filter.genre,
    filter.keys?.length && keysInWords(filter.keys),
    filter.tempo && tempoInWords(filter.tempo),
    filter.readiness && (filter.readiness === 'none' ? 'readiness not said' : READINESS_LABEL[filter.readiness]),
    filter.chart && (filter.chart === 'none' ? 'without a chart' : `with ${keyLabel(filter.chart)} chart`),
    filter.tag && `tagged ${filter.tag}`,
    filter.artist && `by ${filter.artist}`,
    filter.added && `added in ${filter.added}`,
  ].filter((words) => typeof words === 'string')
}

function keysInWords(keys: NonNullable<SongFilter['keys']>): string {
  const known = keys.filter((key) => key !== 'none').map((position) => keyLabel(positionKey(position) ?? ''))
  const words = known.length ? [`in ${known.join(' or ')}`] : []
  return [...words, ...(keys.includes('none') ? ['without a key'] : [])].join(' or ')
}

function tempoInWords({ from, to }: NonNullable<SongFilter['tempo']>): string {
  if (from === undefined) return `up to ${to} bpm`
  return to === undefined ? `from ${from} bpm` : `${from}–${to} bpm`
}
