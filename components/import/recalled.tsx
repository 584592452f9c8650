import { forgetReading } from '@/actions/import-reading'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ReadFile } from '@/db/import-lists'
import type { ImportRow } from '@/db/imports'
import { choicesOf } from '@/lib/import/list-choices'
import { SeenList } from './seen-list'

/** Files whose columns are read as they were chosen the last time the same headers came, and the way to forget that. */
export function Recalled({ found, files }: { found: ImportRow; files: ReadFile[] }) {
  const several = found.files.length > 0
  return files.map((file, place) => {
    if (!choicesOf(found.choices, place, several).recalled) return null
    return (
      <Notice
        key={place}
        action={
          <ActionForm action={forgetReading}>
            <SeenList found={found} file={place} />
            <Button type="submit" look="bare">
              Forget<span className="sr-only"> how columns with these headers are read</span>
            </Button>
          </ActionForm>
        }
      >
        The columns {several && <bdi>of “{file.name}” </bdi>}are read as you chose last time.
      </Notice>
    )
  })
}
