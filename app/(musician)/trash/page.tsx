import type { Metadata } from 'next'
import { requireMusician } from '@/auth'
import { Trash } from '@/components/songs/trash'
import { PageTitle } from '@/components/ui/page-title'
import { ownRepertoire } from '@/db/repertoires'
import { findTrash } from '@/db/trash'

export const metadata: Metadata = { title: 'Trash' }

export default async function TrashPage() {
  const musician = await requireMusician()
  const songs = await findTrash(ownRepertoire(musician))
  return (
    <div className="page flex flex-col gap-6">
      <PageTitle title="Trash" numbers={songs.length ? ['Songs stay here for 30 days'] : []} />
      <Trash songs={songs} />
    </div>
  )
}
