import { discardImport, startImport } from '@/actions/imports'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ImportRow } from '@/db/imports'
import type { ImportCounts } from '@/db/schema/imports'
import { counted } from '@/lib/counted'
import { SeenList } from './seen-list'

/** The one thing to do next, and the way out. Both say what they do. */
export function StartImport({ found, counts }: { found: ImportRow; counts: ImportCounts }) {
  const asked = verbs(counts)
  return (
    <div className="flex flex-col gap-2">
      <p className="text-soft">
        {asked ? 'Nothing is written before you say so.' : nothingToDo(counts)}
        {asked && counts.doubtful ? ` ${counted(counts.doubtful, 'doubtful row')} would be left out.` : ''}
      </p>
      <div className="flex flex-wrap items-start gap-3">
        {asked && (
          <ActionForm action={startImport} className="flex flex-col gap-3 max-sm:w-full max-sm:*:w-full">
            <SeenList found={found} />
            <SubmitButton pendingLabel="Starting…">{asked}</SubmitButton>
          </ActionForm>
        )}
        <ActionForm action={discardImport}>
          <input type="hidden" name="id" value={found.id} />
          <Button type="submit" look="bare" className={asked ? 'max-sm:-ms-5' : '-ms-5'}>
            Discard this list
          </Button>
        </ActionForm>
      </div>
    </div>
  )
}

function verbs({ added, changed }: ImportCounts): string {
  if (added && changed) return `Add ${counted(added, 'song')} and change ${changed.toLocaleString('en')}`
  if (added) return `Add ${counted(added, 'song')}`
  return changed ? `Change ${counted(changed, 'song')}` : ''
}

function nothingToDo({ read, same, doubtful }: ImportCounts): string {
  if (doubtful) return 'Answer the question above: nothing else is to be done.'
  if (read === 0) return 'There are no rows in this list.'
  if (same === 0) return 'No song was found in these rows: look below at how the list was read.'
  return 'There is nothing to do: your repertoire knows all of this already.'
}
