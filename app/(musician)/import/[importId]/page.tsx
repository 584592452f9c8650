import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireMusician } from '@/auth'
import { DryRun } from '@/components/import/dry-run'
import { FinishedImport } from '@/components/import/finished-import'
import { RunningImport } from '@/components/import/running-import'
import { UnreadableList } from '@/components/import/unreadable-list'
import { findEditedSongs } from '@/db/import-edits'
import { previewImport } from '@/db/import-preview'
import { MOST_WAITING } from '@/db/import-uploads'
import { findImport } from '@/db/imports'
import { ownRepertoire } from '@/db/repertoires'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import type { Params } from '@/lib/song-filter'

export const metadata: Metadata = { title: 'Import' }

type ImportPageProps = { params: Promise<{ importId: string }>; searchParams: Promise<Params> }

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const own = ownRepertoire(await requireMusician())
  const found = (await findImport(own, (await params).importId)) ?? notFound()
  if (found.status === 'done' || found.status === 'undone')
    return <FinishedImport found={found} edited={found.undoable ? await findEditedSongs(own, found.id) : undefined} />
  if (found.status === 'running' && !found.dead) return <RunningImport found={found} />
  if (!found.readable) return <UnreadableList found={found} problem={found.problem ?? 'This list could not be read.'} />
  try {
    const preview = await previewImport(own, found)
    const params = await searchParams
    return <DryRun found={found} preview={preview} params={params} dropped={'dropped' in params ? DROPPED : null} />
  } catch (error) {
    if (error instanceof UnreadableFile) return <UnreadableList found={found} problem={error.message} />
    throw error
  }
}

const DROPPED = `SOLEil keeps ${MOST_WAITING} lists that wait to be imported. The oldest one made room for this one.`
