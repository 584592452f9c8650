import { addSong } from '@/actions/songs'
import { PageTitle } from '@/components/ui/page-title'
import { newId } from '@/db/schema/columns'
import { findGenres } from '@/db/songs'
import { first, type Params } from '@/lib/song-filter'
import { songFormValues } from '@/lib/song-form'
import { EMPTY_SONG } from '@/lib/songs'
import type { OpenRepertoire } from './open-repertoire'
import { SongForm } from './song-form'

/** The form of a song that is added here. */
export async function NewSong({ repertoire: { from, place }, params }: { repertoire: OpenRepertoire; params: Params }) {
  return (
    <div className="page flex flex-col gap-6">
      <PageTitle title="Add a song" />
      <SongForm
        action={addSong}
        values={songFormValues({ ...EMPTY_SONG, title: first(params.title) ?? '' })}
        place={place}
        hidden={{ formKey: newId() }}
        genres={await findGenres(from)}
        submit="Add the song"
        cancelHref={place.list}
      />
    </div>
  )
}
