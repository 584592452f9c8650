import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { makeShareLink } from '@/actions/sharing'
import { counted } from '@/lib/counted'
import { filterInWords } from '@/lib/filter-words'
import { SHARE_LIMITS } from '@/lib/share-links'
import { type SongFilter, songFilterParams } from '@/lib/song-filter'
import { LinkForm } from './link-form'
import { Shown } from './shown'

type NewLinkProps = { musicianName: string; filter: SongFilter; counts: { songs: number; found: number } }

/** What is about to be shared, and the form that shares it. */
export function NewLink({ musicianName, filter, counts }: NewLinkProps) {
  const params = songFilterParams(filter).toString()
  return (
    <section aria-labelledby="new" className="flex flex-col gap-5">
      <div className="border-hairline border-y py-4">
        <h2 id="new" className="text-heading">
          <Shown filter={filter} />
        </h2>
        <p className="figures mt-1 text-soft">
          {params
            ? `${counted(counts.found, 'song')} now, and what the filter shows later.`
            : `${counted(counts.songs, 'song')} now, and what you add later.`}{' '}
          Titles, artists, keys, tempos, genres and chart types; never notes, tags or readiness.
        </p>
        <p className="mt-1">
          {params ? (
            <Link href="/share" className="tap inline-flex items-center underline">
              Share the whole repertoire instead
            </Link>
          ) : (
            <Link href="/repertoire" className="tap inline-flex items-center underline">
              Only some songs? Filter the repertoire, then press Share there
            </Link>
          )}
        </p>
      </div>
      <LinkForm
        key={params}
        action={makeShareLink}
        hidden={{ formKey: randomUUID(), filter: params }}
        title={suggestTitle(musicianName, filter)}
      />
    </section>
  )
}

function suggestTitle(musicianName: string, filter: SongFilter): string {
  const words = filterInWords(filter).join(' · ') || `${musicianName}’s repertoire`
  return Array.from(words).slice(0, SHARE_LIMITS.title).join('')
}
