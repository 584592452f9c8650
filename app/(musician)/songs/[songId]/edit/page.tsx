import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { changeSong } from '@/actions/songs'
import { requireMusician } from '@/auth'
import { SongForm } from '@/components/songs/song-form'
import { PageTitle } from '@/components/ui/page-title'
import { ownRepertoire } from '@/db/repertoires'
import { findGenres, findSong } from '@/db/songs'
import { songFormValues } from '@/lib/song-form'

export const metadata: Metadata = { title: 'Change a song' }

export default async function EditSongPage({ params }: { params: Promise<{ songId: string }> }) {
  const repertoire = ownRepertoire(await requireMusician())
  const song = (await findSong(repertoire, (await params).songId)) ?? notFound()
  return (
    <div className="page flex flex-col gap-6">
      <PageTitle title="Change a song" />
      <SongForm
        action={changeSong}
        values={songFormValues(song)}
        hidden={{ id: song.id }}
        version={song.version}
        genres={await findGenres(repertoire)}
        submit="Save"
        cancelHref={`/songs/${song.id}`}
      />
    </div>
  )
}
