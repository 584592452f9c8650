import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { makeShareLink } from '@/actions/sharing'
import { counted } from '@/lib/counted'
import { filterInWords } from '@/lib/filter-words'
import { placeFields, type RepertoirePlace, sharingPath } from '@/lib/repertoire-place'
import { SHARE_LIMITS } from '@/lib/share-links'
import { type SongFilter, songFilterParams } from '@/lib/song-filter'
import { LinkForm } from './link-form'
import { Shown } from './shown'

type NewLinkProps = {
  /** The musician or the band. */
  whose: string
  place: RepertoirePlace
  filter: SongFilter
  counts: { songs: number; found: number }
  song?: { id: string; title: string }
}

/** What is about to be shared, and the form that shares it. */
export function NewLink({ whose, place, filter, counts, song }: NewLinkProps) {
  const params = songFilterParams(filter).toString()
  const which: Record<string, string> = song ? { song: song.id } : { filter: params }
  return (
    <section aria-labelledby="new" className="flex flex-col gap-5">
      <div className="border-hairline border-y py-4">
        <h2 id="new" className="text-heading">
          {song ? <bdi>{song.title}</bdi> : <Shown filter={filter} />}
        </h2>
        {song ? (
          <p className="mt-1">
            <Link href={`${place.song}${song.id}`} className="tap inline-flex items-center underline">
              Back to the song
            </Link>
          </p>
        ) : (
          <WhichSongs {...{ place, counts, params }} />
        )}
      </div>
      <LinkForm
        key={params}
        action={makeShareLink}
        hidden={{ ...placeFields(place), ...which, formKey: randomUUID() }}
        title={song ? titled(song.title) : suggestTitle(whose, filter)}
        charts={song !== undefined}
      />
    </section>
  )
}

type WhichSongsProps = { place: RepertoirePlace; counts: NewLinkProps['counts']; params: string }

function WhichSongs({ place, counts, params }: WhichSongsProps) {
  return (
    <>
      <p className="figures mt-1 text-soft">
        {params
          ? `${counted(counts.found, 'song')} now, and what the filter shows later.`
          : `${counted(counts.songs, 'song')} now, and what you add later.`}{' '}
        Titles, artists, keys, tempos, genres and chart types; never notes, tags or readiness.
      </p>
      <p className="mt-1">
        {params ? (
          <Link href={sharingPath(place)} className="tap inline-flex items-center underline">
            Share the whole repertoire instead
          </Link>
        ) : (
          <Link href={place.list} className="tap inline-flex items-center underline">
            Only some songs? Filter the repertoire, then press Share there
          </Link>
        )}
      </p>
    </>
  )
}

function suggestTitle(whose: string, filter: SongFilter): string {
  return titled(filterInWords(filter).join(' · ') || `${whose}’s repertoire`)
}

function titled(words: string): string {
  return Array.from(words).slice(0, SHARE_LIMITS.title).join('')
}
