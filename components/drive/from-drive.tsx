import { randomUUID } from 'node:crypto'
import { addDriveList } from '@/actions/drive-lists'
import { Section } from '@/components/import/section'
import { PageTitle } from '@/components/ui/page-title'
import { findDriveLists } from '@/db/drive-lists'
import type { Writable } from '@/db/repertoires'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'
import { DriveLists } from './drive-lists'
import { PasteFiles } from './paste-files'

export type ChangedRepertoire = { to: Writable; place: RepertoirePlace }

/** Where a folder of charts becomes songs and parts. */
export async function FromDrive({ to, place }: ChangedRepertoire) {
  const lists = await findDriveLists(to)
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Charts from Drive" />
      <p className="-mt-3 text-pretty text-lg text-soft">
        Names of files say which song they are, for whom and in which key. You see what was read before anything is
        written, and are asked only where it is doubtful.
      </p>
      <Section title="Paste a list of files">
        <PasteFiles action={addDriveList} hidden={{ ...placeFields(place), formKey: randomUUID() }} />
      </Section>
      {lists.length > 0 && (
        <Section title="Lists so far">
          <DriveLists lists={lists} place={place} />
        </Section>
      )}
    </div>
  )
}
