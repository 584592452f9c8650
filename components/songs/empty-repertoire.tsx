import { FileUp, Plus } from 'lucide-react'
import { RepertoireSun } from '@/components/sun/repertoire-sun'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

export function EmptyRepertoire() {
  return (
    <EmptyState
      picture={<RepertoireSun counts={new Array(24).fill(0)} size={176} title="A sun without rays yet" />}
      title="Your sun is waiting for its first rays"
      action={
        <>
          <ButtonLink href="/songs/new" look="primary">
            <Plus aria-hidden size={18} /> Add a song
          </ButtonLink>
          <ButtonLink href="/import">
            <FileUp aria-hidden size={18} /> Bring a list
          </ButtonLink>
        </>
      }
    >
      Every song you can play lights up its key. Add one, or bring the spreadsheet or the chat message they live in
      today.
    </EmptyState>
  )
}
