import { notFound } from 'next/navigation'
import { countDriveListFiles, findDriveListFiles, SHOWN } from '@/db/drive-list-files'
import { findDriveList } from '@/db/drive-lists'
import { pageNumber } from '@/lib/drive-list/page-number'
import { first, type Params } from '@/lib/song-filter'
import { DriveDryRun } from './drive-dry-run'
import type { ChangedRepertoire } from './from-drive'
import { WrittenList } from './written-list'

/** One list: what would become of each file, or what became of it. */
export async function DriveListPage({ to, place, id, params }: ChangedRepertoire & { id: string; params: Params }) {
  const list = (await findDriveList(to, id)) ?? notFound()
  if (list.status !== 'draft') return <WrittenList list={list} place={place} />
  const show = SHOWN.find((one) => one === first(params.show))
  const page = pageNumber(params)
  const [files, totals] = await Promise.all([findDriveListFiles(to, id, { show, page }), countDriveListFiles(to, id)])
  return <DriveDryRun {...{ list, place, files, totals, show, page }} changing={first(params.change)} />
}
