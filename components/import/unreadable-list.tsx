import { changeReading } from '@/actions/import-reading'
import { discardImport } from '@/actions/imports'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ImportRow } from '@/db/imports'
import { encodingChoices } from './encodings'
import { FileName } from './file-name'
import { SeenList } from './seen-list'

/** A list that cannot be read as its choices say: what is wrong, and the way to choose otherwise. */
export function UnreadableList({ found, problem }: { found: ImportRow; problem: string }) {
  const encoding = found.choices.encoding ?? 'utf-8'
  return (
    <div className="page page-narrow stack">
      <PageTitle title={<FileName name={found.fileName} />} />
      <Notice tone="problem">{problem}</Notice>
      {found.source === 'pasted' && <ButtonLink href={`/import?tried=${found.id}`}>Mend the text</ButtonLink>}
      {found.source === 'file' && found.readable && !found.files.length && (
        <ActionForm action={changeReading} className="flex flex-col gap-4">
          <SeenList found={found} />
          <Select label="Letters" name="encoding" defaultValue={encoding} choices={encodingChoices(encoding)} />
          <SubmitButton pendingLabel="Reading…" className="self-start">
            Read it again like this
          </SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={discardImport}>
        <input type="hidden" name="id" value={found.id} />
        <Button type="submit" look="bare" className="-ms-5">
          Discard this list
        </Button>
      </ActionForm>
    </div>
  )
}
