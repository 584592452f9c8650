import { undoImport } from '@/actions/imports'
import { ActionForm } from '@/components/ui/action-form'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ImportRow } from '@/db/imports'
import { day } from '@/lib/day'
import { countsInWords } from './counts-in-words'
import { FileName } from './file-name'
import { undoneInWords } from './undone-in-words'

/** What an import did, and for 30 days the way to take it back. */
export function FinishedImport({ found }: { found: ImportRow }) {
  const { id, fileName, counts, status, doneAt, undoable } = found
  if (!counts) return null
  return (
    <div className="page page-narrow stack">
      <PageTitle title={<FileName name={fileName} />} numbers={doneAt ? [`imported on ${day(doneAt)}`] : []} />
      <Notice tone={status === 'undone' ? 'news' : 'done'}>
        {status === 'undone' ? undoneInWords(counts.undone) : `${countsInWords(counts)}.`}
      </Notice>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-5">
        {(['added', 'changed', 'same', 'skipped', 'read'] as const).map((name) => (
          <div key={name} className="flex flex-col-reverse">
            <dt className="text-sm text-soft">{LABELS[name]}</dt>
            <dd className="figures font-title text-heading">{counts[name].toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href="/repertoire?sort=recent" look="primary">
          To the repertoire
        </ButtonLink>
        <ButtonLink href="/import">Bring another list</ButtonLink>
      </div>
      {undoable && (
        <ActionForm action={undoImport} className="flex flex-col items-start gap-2 border-hairline border-t pt-6">
          <input type="hidden" name="id" value={id} />
          <SubmitButton look="danger" pendingLabel="Taking it back…">
            Undo this import
          </SubmitButton>
          <p className="text-pretty text-sm text-soft">
            Possible for 30 days. Its songs go to the trash, songs it changed get their values back, and songs that were
            edited since stay as they are.
          </p>
        </ActionForm>
      )}
    </div>
  )
}

const LABELS = { added: 'added', changed: 'changed', same: 'the same', skipped: 'skipped', read: 'rows read' }
