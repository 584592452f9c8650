import { Pencil, Share2, Trash2 } from 'lucide'
import { removeSong } from '@/actions/songs'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import { placeFields, type RepertoirePlace, sharingPath } from '@/lib/repertoire-place'
import { HiddenFields } from './hidden-fields'

type SongChangesProps = { songId: string; place: RepertoirePlace; sharing: boolean }

/** For whoever may change this song. */
export function SongChanges({ songId, place, sharing }: SongChangesProps) {
  return (
    <footer className="no-print flex flex-wrap gap-3 border-hairline border-t pt-4">
      <ButtonLink href={`${place.song}${songId}/edit`} look="primary">
        <Icon of={Pencil} aria-hidden size={18} /> Change
      </ButtonLink>
      {sharing && (
        <ButtonLink href={sharingPath(place, songId)}>
          <Icon of={Share2} aria-hidden size={18} /> Share
        </ButtonLink>
      )}
      <ActionForm action={removeSong}>
        <HiddenFields fields={{ ...placeFields(place), id: songId }} />
        <Button type="submit" look="danger">
          <Icon of={Trash2} aria-hidden size={18} /> Remove
        </Button>
      </ActionForm>
    </footer>
  )
}
