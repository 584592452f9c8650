import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { EditedSongs } from '@/db/import-edits'
import type { ImportRow } from '@/db/imports'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import { countsInWords } from './counts-in-words'
import { FileName } from './file-name'
import { FileNames } from './file-names'
import { UndoImport } from './undo-import'
import { undoneInWords } from './undone-in-words'

/** What an import did, and for 30 days the way to take it back. */
export function FinishedImport({ found, edited }: { found: ImportRow; edited?: EditedSongs }) {
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
      {counts.doubtful && status === 'done' ? (
        <p className="text-pretty text-soft">
          {counted(counts.doubtful, 'row')} stayed out because you did not say whether they are songs you have. Bring
          the list again to be asked: nothing comes twice.
        </p>
      ) : null}
      {found.files.length > 0 && <FileNames files={found.files} />}
      {undoable && edited && <UndoImport id={id} edited={edited} />}
    </div>
  )
}

const LABELS = { added: 'added', changed: 'changed', same: 'the same', skipped: 'skipped', read: 'rows read' }
