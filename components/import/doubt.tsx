import { Fragment } from 'react'
import { KeyChip } from '@/components/songs/key-chip'
import { Checkbox } from '@/components/ui/checkbox'
import type { DoubtfulRow } from '@/db/import-marks'
import type { SongFields } from '@/lib/songs'
import { understood } from './understood'

/** A row beside the song it may be, and the question. With several such songs each is an answer of its own. */
export function Doubt({ row: { song, like, made } }: { row: DoubtfulRow }) {
  const name = `answer-${made.songKey}`
  return (
    <fieldset className="border-hairline border-t py-3">
      <legend className="sr-only">Is “{song.title}” a song you have?</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        <Side label="In the list" song={song} />
        <div className="flex min-w-0 flex-col gap-3">
          {like.map((known) => (
            <Side key={known.songKey} label="Yours" song={known} />
          ))}
        </div>
      </div>
      <div className="mt-1 flex flex-wrap gap-x-6">
        {like.map((known, at) => (
          <Fragment key={known.songKey}>
            <Checkbox
              type="radio"
              name={name}
              value={known.songKey}
              label={like.length === 1 ? 'Same song' : <>Same as your {ORDER[at]}</>}
            />
          </Fragment>
        ))}
        <Checkbox type="radio" name={name} value="none" label={like.length === 1 ? 'Another song' : 'None of them'} />
      </div>
    </fieldset>
  )
}

const ORDER = ['first', 'second', 'third']

function Side({ label, song }: { label: string; song: SongFields }) {
  return (
    <div className="min-w-0">
      <p className="text-soft text-xs">{label}</p>
      <p className="line-clamp-3 font-semibold" title={song.title}>
        <bdi>{song.title}</bdi>
      </p>
      <p className="line-clamp-2 text-soft" title={song.artist ?? undefined}>
        {song.artist ? <bdi>{song.artist}</bdi> : 'no artist'}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-2 text-soft text-sm">
        {song.key && <KeyChip songKey={song.key} />}
        <span className="line-clamp-2">{understood({ ...song, notes: null, driveFileId: null })}</span>
      </div>
    </div>
  )
}
