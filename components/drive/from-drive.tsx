import { randomUUID } from 'node:crypto'
import { after } from 'next/server'
import { addDriveList } from '@/actions/drive-lists'
import { Section } from '@/components/import/section'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { findChangedFiles, findLastCheck } from '@/db/drive-changed'
import { checkQuietly, isCheckDue } from '@/db/drive-check'
import { findDriveConnection } from '@/db/drive-connections'
import { findDriveLists } from '@/db/drive-lists'
import type { Writable } from '@/db/repertoires'
import { driveAddresses } from '@/lib/google-drive/addresses'
import type { Musician } from '@/lib/musician'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'
import { first, type Params } from '@/lib/song-filter'
import { AnsweredFile } from './answered-file'
import { ChangedFiles } from './changed-files'
import { DriveConnection } from './drive-connection'
import { DriveLists } from './drive-lists'
import { driveNews } from './drive-news'
import { PasteFiles } from './paste-files'

export type ChangedRepertoire = { to: Writable; place: RepertoirePlace }
type FromDriveProps = ChangedRepertoire & { asker: Musician; params: Params }

/** Where a folder of charts becomes songs and parts, and where what changed in it is told. */
export async function FromDrive({ to, place, asker, params }: FromDriveProps) {
  const configured = driveAddresses() !== undefined
  const [lists, changed, connection, last] = await Promise.all([
    findDriveLists(to),
    findChangedFiles(to),
    findDriveConnection(asker),
    findLastCheck(to),
  ])
  if (configured && connection && !connection.failed && isCheckDue(last)) after(() => checkQuietly(to, asker))
  const news = driveNews(first(params.drive))
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Charts from Drive" />
      {news && <Notice tone={news.tone}>{news.words}</Notice>}
      <AnsweredFile to={to} place={place} fileId={first(params.answered)} />
      <ChangedFiles files={changed} place={place} />
      <p className="text-pretty text-lg text-soft">
        Names of files say which song they are, for whom and in which key. You see what was read before anything is
        written, and are asked only where it is doubtful.
      </p>
      <Section title="Paste a list of files">
        <PasteFiles action={addDriveList} hidden={{ ...placeFields(place), formKey: randomUUID() }} />
      </Section>
      <Section title="Or choose them in Google Drive">
        <DriveConnection {...{ place, configured, connection, last }} />
      </Section>
      {lists.length > 0 && (
        <Section title="Lists so far">
          <DriveLists lists={lists} place={place} />
        </Section>
      )}
    </div>
  )
}
