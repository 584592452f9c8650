import { restoreSong } from '@/actions/songs'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Writable } from '@/db/repertoires'
import { findRemovedSong } from '@/db/trash'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'
import { HiddenFields } from './hidden-fields'

type RemovedNoticeProps = { to: Writable | undefined; place: RepertoirePlace; removed: string | undefined }

/** What was just removed, and the way back. */
export async function RemovedNotice({ to, place, removed }: RemovedNoticeProps) {
  const song = to && removed && (await findRemovedSong(to, removed))
  if (!song) return null
  return (
    <Notice
      tone="done"
      action={
        <ActionForm action={restoreSong}>
          <HiddenFields fields={{ ...placeFields(place), id: song.id }} />
          <Button type="submit" look="bare" className="text-paper! underline">
            Undo
          </Button>
        </ActionForm>
      }
    >
      Removed <bdi>{song.title}</bdi>. It stays in the trash for 30 days.
    </Notice>
  )
}
