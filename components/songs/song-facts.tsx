import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import type { Song } from '@/db/songs'
import { durationLabel } from '@/lib/duration'
import { keyInWords, keyLabel } from '@/lib/music/keys'
import type { RepertoirePlace } from '@/lib/repertoire-place'
import { songListHref } from '@/lib/song-filter'

type SongFactsProps = { song: Song; place: RepertoirePlace; changing: boolean }

/** What is known of a song, each value a way to its like; what is unknown is not shown, or asked for. */
export function SongFacts({ song, place, changing }: SongFactsProps) {
  const facts: [string, ReactNode][] = [
    ['Key', song.key && keyInWords(song.key)],
    ['Tempo', song.tempo && `${song.tempo} bpm`],
    ['Genre', song.genre && <bdi>{song.genre}</bdi>],
    ['Time', song.timeSignature],
    ['Duration', song.durationSeconds && durationLabel(song.durationSeconds)],
    ['Capo', song.capo === null ? null : song.capo === 0 ? 'none' : `fret ${song.capo}`],
    ['Last played', song.lastPlayedOn && day(song.lastPlayedOn)],
    ['Added', day(song.createdAt)],
  ]
  return (
    <div className="flex flex-col gap-4">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="min-w-0">
              <dt className="text-sm text-soft">{name}</dt>
              <dd className="figures">{value}</dd>
            </div>
          ))}
      </dl>
      <Chips
        label="Charts"
        values={song.chartTypes}
        href={(chart) => songListHref(place.list, { chart })}
        shown={keyLabel}
      />
      <Chips label="Tags" values={song.tags} href={(tag) => songListHref(place.list, { tag })} />
      {song.chartTypes.length === 0 && !song.driveFileId && changing && (
        <p className="no-print flex flex-wrap items-center gap-3 text-soft">
          No chart yet.
          <ButtonLink href={`${place.song}${song.id}/edit`} look="bare">
            Add one
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

type ChipsProps = {
  label: string
  values: string[]
  href: (value: string) => string
  shown?: (value: string) => string
}

function Chips({ label, values, href, shown = (value) => value }: ChipsProps) {
  if (!values.length) return null
  return (
    <div>
      <h2 className="pb-1.5 font-sans font-normal text-sm text-soft">{label}</h2>
      <ul className="flex flex-wrap gap-2">
        {values.map((value) => (
          <li key={value}>
            <Chip href={href(value)}>
              <bdi>{shown(value)}</bdi>
            </Chip>
          </li>
        ))}
      </ul>
    </div>
  )
}

function day(date: Date): string {
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}
