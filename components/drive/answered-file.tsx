import { undoDriveFile } from '@/actions/drive-files'
import { Undo } from '@/components/songs/undo'
import { Notice } from '@/components/ui/notice'
import { findAnsweredFile } from '@/db/drive-changed'
import { placeFields } from '@/lib/repertoire-place'
import type { ChangedRepertoire } from './from-drive'

const WORDS = { take: 'Taken over', keep: 'Kept as it is', remove: 'Removed the chart' }

/** What was just answered about a file, and the way back. */
export async function AnsweredFile({ to, place, fileId }: ChangedRepertoire & { fileId: string | undefined }) {
  const file = fileId ? await findAnsweredFile(to, fileId) : undefined
  if (!file?.before) return null
  const fields = { ...placeFields(place), file: file.fileId, version: String(file.version) }
  return (
    <Notice tone="done" action={<Undo action={undoDriveFile} fields={fields} />}>
      {WORDS[file.before.answer]}: <bdi>{file.known.name}</bdi>
    </Notice>
  )
}
