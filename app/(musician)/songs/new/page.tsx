import type { Metadata } from 'next'
import { addSong } from '@/actions/songs'
import { requireMusician } from '@/auth'
import { SongForm } from '@/components/songs/song-form'
import { PageTitle } from '@/components/ui/page-title'
import { ownRepertoire } from '@/db/repertoires'
import { newId } from '@/db/schema/columns'
import { findGenres } from '@/db/songs'
import { first, type Params } from '@/lib/song-filter'
import { songFormValues } from '@/lib/song-form'
import { EMPTY_SONG } from '@/lib/songs'

export const metadata: Metadata = { title: 'Add a song' }

export default async function NewSongPage({ searchParams }: { searchParams: Promise<Params> }) {
  const musician = await requireMusician()
  const genres = await findGenres(ownRepertoire(musician))
  const title = first((await searchParams).title) ?? ''
  return (
    <div className="page flex flex-col gap-6">
      <PageTitle title="Add a song" />
      <SongForm
        action={addSong}
        values={songFormValues({ ...EMPTY_SONG, title })}
        hidden={{ formKey: newId() }}
        genres={genres}
        submit="Add the song"
        cancelHref="/repertoire"
      />
    </div>
  )
}
