import { restoreSong } from '@/actions/songs'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Writable } from '@/db/repertoires'
import { findRemovedSong } from '@/db/trash'

/** What was just removed, and the way back. */
export async function RemovedNotice({ repertoire, removed }: { repertoire: Writable; removed: string | undefined }) {
  const song = removed && (await findRemovedSong(repertoire, removed))
  if (!song) return null
  return (
    <Notice
      tone="done"
      action={
        <ActionForm action={restoreSong}>
          <input type="hidden" name="id" value={song.id} />
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
