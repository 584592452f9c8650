import { Pencil, Trash2 } from 'lucide-react'
import { removeSong } from '@/actions/songs'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'
import { HiddenFields } from './hidden-fields'

/** For whoever may change this song. */
export function SongChanges({ songId, place }: { songId: string; place: RepertoirePlace }) {
  return (
    <footer className="no-print flex flex-wrap gap-3 border-hairline border-t pt-4">
      <ButtonLink href={`${place.song}${songId}/edit`} look="primary">
        <Pencil aria-hidden size={18} /> Change
      </ButtonLink>
      <ActionForm action={removeSong}>
        <HiddenFields fields={{ ...placeFields(place), id: songId }} />
        <Button type="submit" look="danger">
          <Trash2 aria-hidden size={18} /> Remove
        </Button>
      </ActionForm>
    </footer>
  )
}
