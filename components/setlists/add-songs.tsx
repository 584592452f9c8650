import { randomUUID } from 'node:crypto'
import { Plus } from 'lucide'
import { addToSetlist } from '@/actions/setlist-songs'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Member } from '@/db/band-membership'
import { bandRepertoire } from '@/db/repertoires'
import type { Setlist } from '@/db/setlists'
import { findSongs } from '@/db/songs'
import { keyLabel } from '@/lib/music/keys'
import { first, type Params, readSongFilter } from '@/lib/song-filter'
import { LIMITS } from '@/lib/songs'

type AddSongsProps = { member: Member; setlist: Setlist; path: string; params: Params }

/** Adds songs of the band, or any by its title. */
export async function AddSongs({ member, setlist, path, params }: AddSongsProps) {
  const typed = readSongFilter({ q: first(params.find) }).search
  const found = typed
    ? await findSongs(bandRepertoire(member), { filter: { search: typed }, sort: 'title' })
    : undefined
  const songs = [...(found?.songs ?? []), ...(found?.close ?? [])].slice(0, 8)
  const fields = { band: member.bandId, setlist: setlist.id }
  return (
    <section aria-labelledby="add" id="add-songs" className="no-print flex flex-col gap-2 pt-3">
      <h2 id="add" className="text-heading">
        Add a song
      </h2>
      <form action={`${path}#add-songs`} className="flex gap-2">
        <input
          type="search"
          name="find"
          aria-label="Title"
          placeholder="Title, of the band’s songs or any other"
          maxLength={LIMITS.title}
          defaultValue={typed}
          dir="auto"
          className="entry flex-1"
        />
        <Button type="submit">Find</Button>
      </form>
      {typed && (
        <ul className="border-hairline border-t">
          {songs.map(({ id, title, artist, key }) => (
            <li key={id} className="flex items-center gap-3 border-hairline border-b py-1">
              <p className="min-w-0 flex-1">
                <bdi className="line-clamp-2 font-medium">{title}</bdi>
                <span className="block truncate text-sm text-soft">
                  <bdi>{artist}</bdi>
                  {key && ` · ${keyLabel(key)}`}
                </span>
              </p>
              <AddButton fields={{ ...fields, song: id }} label={`Add ${title}`} />
            </li>
          ))}
          <li className="flex items-center gap-3 border-hairline border-b py-1">
            <p className="min-w-0 flex-1">
              “<bdi>{typed}</bdi>” <span className="text-soft">as it stands here, by its title alone</span>
            </p>
            <AddButton fields={{ ...fields, title: typed }} label={`Add “${typed}” by its title`} />
          </li>
        </ul>
      )}
    </section>
  )
}

function AddButton({ fields, label }: { fields: Record<string, string>; label: string }) {
  return (
    <ActionForm action={addToSetlist} className="flex items-center gap-2">
      {Object.entries({ ...fields, formKey: randomUUID() }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look="quiet" aria-label={label} pendingLabel="Adding…">
        <Icon of={Plus} aria-hidden size={18} /> Add
      </SubmitButton>
    </ActionForm>
  )
}
