import { changeSong } from '@/actions/songs'
import { PageTitle } from '@/components/ui/page-title'
import { findGenres, type Song } from '@/db/songs'
import { songFormValues } from '@/lib/song-form'
import type { OpenRepertoire } from './open-repertoire'
import { SongForm } from './song-form'

/** The form of a song that is changed, with the version it is changed from. */
export async function ChangedSong({ repertoire: { from, place }, song }: { repertoire: OpenRepertoire; song: Song }) {
  return (
    <div className="page flex flex-col gap-6">
      <PageTitle title="Change a song" />
      <SongForm
        action={changeSong}
        values={songFormValues(song)}
        place={place}
        hidden={{ id: song.id }}
        version={song.version}
        genres={await findGenres(from)}
        submit="Save"
        cancelHref={`${place.song}${song.id}`}
      />
    </div>
  )
}
