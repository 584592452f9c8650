import { answerDriveFiles } from '@/actions/drive-lists'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { DriveListFile, DriveListTotals, Shown } from '@/db/drive-list-files'
import type { DriveList } from '@/db/drive-lists'
import { counted } from '@/lib/counted'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'
import { FilePages } from './file-pages'
import { FileRow } from './file-row'
import { ShownFiles } from './shown-files'
import { WriteList } from './write-list'

type DriveDryRunProps = {
  list: DriveList
  place: RepertoirePlace
  files: DriveListFile[]
  totals: DriveListTotals
  show?: Shown
  page: number
  changing?: string
}

/** What would become of each file, those with a question first: each can be changed, and nothing is written yet. */
export function DriveDryRun({ list, place, files, totals, show, page, changing }: DriveDryRunProps) {
  const path = `${place.drive}/${list.id}`
  const back = new URLSearchParams({ ...(show && { show }), ...(page > 1 && { page: String(page) }) }).toString()
  return (
    <div className="page stack">
      <PageTitle
        title="What these files are"
        numbers={[counted(totals.files, 'file'), ...(totals.asked ? [counted(totals.asked, 'question')] : [])]}
      />
      <WriteList list={list} place={place} totals={totals} />
      {totals.missing > 0 && (
        <Notice>
          {counted(totals.missing, 'file')} of this folder {totals.missing === 1 ? 'is' : 'are'} not in this list any
          more. Their charts stay until you say otherwise.
        </Notice>
      )}
      <section aria-label="Files" className="flex flex-col gap-3">
        <ShownFiles path={path} totals={totals} show={show} />
        {totals.asked > 1 && (
          <ActionForm action={answerDriveFiles} className="flex flex-wrap items-center gap-x-2">
            <HiddenFields fields={{ ...placeFields(place), list: list.id }} />
            <span className="text-soft">All {totals.asked.toLocaleString('en')} questions at once:</span>
            <Button type="submit" look="bare" name="all" value="likely" className="underline">
              as they seem
            </Button>
            <Button type="submit" look="bare" name="all" value="new" className="underline">
              all new songs
            </Button>
          </ActionForm>
        )}
        <ol className="border-hairline border-t">
          {files.map((file) => (
            <FileRow
              key={file.place}
              {...{ file, place, path, back }}
              list={list.id}
              changing={changing === String(file.place)}
            />
          ))}
        </ol>
        {files.length === 0 && <p className="py-4 text-soft">No file is here.</p>}
        <FilePages path={path} show={show} page={page} shown={files.length} />
      </section>
    </div>
  )
}
