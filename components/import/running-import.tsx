import { stopImport } from '@/actions/imports'
import { ActionForm } from '@/components/ui/action-form'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ImportRow } from '@/db/imports'
import { FileName } from './file-name'
import { ImportProgress } from './import-progress'

/** An import under way: how far it is, and the way to stop it. */
export function RunningImport({ found: { id, fileName, progress, counts } }: { found: ImportRow }) {
  return (
    <div className="page page-narrow stack">
      <PageTitle title={<FileName name={fileName} />} />
      <ImportProgress id={id} progress={progress} total={counts ? counts.added + counts.changed : null} />
      <p className="text-pretty text-soft">
        All of it is written in one go, or nothing. You may leave this page: it goes on without you.
      </p>
      <ActionForm action={stopImport}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton look="quiet" pendingLabel="Stopping…">
          Stop
        </SubmitButton>
      </ActionForm>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
    </div>
  )
}
