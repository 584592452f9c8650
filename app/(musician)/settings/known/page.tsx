import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requireMusician } from '@/auth'
import { findDevices } from '@/auth/devices'
import { KnownList } from '@/components/settings/known-list'
import { PageTitle } from '@/components/ui/page-title'
import { findProfile } from '@/db/musicians'
import { ownRepertoire } from '@/db/repertoires'
import { countSongs } from '@/db/songs'

export const metadata: Metadata = { title: 'What SOLEil knows about you' }

export default async function KnownPage() {
  const musician = await requireMusician()
  const [me, devices, counts] = await Promise.all([
    findProfile(musician),
    findDevices(musician),
    countSongs(ownRepertoire(musician), {}),
  ])
  if (!me) notFound()
  return (
    <div className="page page-narrow stack">
      <PageTitle title="What SOLEil knows about you" />
      <KnownList email={me.email} songs={counts.songs} devices={devices.length} />
      <p>
        <Link href="/settings" className="tap inline-flex items-center">
          Back to the settings
        </Link>
      </p>
    </div>
  )
}
