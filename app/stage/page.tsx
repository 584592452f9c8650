import type { Metadata } from 'next'
import { currentMusician } from '@/auth'
import { GuestFrame } from '@/components/frame/guest-frame'
import { MusicianFrame } from '@/components/frame/musician-frame'
import { StagePlace } from '@/components/stage/stage-place'
import { stageOwner } from '@/lib/stage/owner'

export const metadata: Metadata = { title: 'Kept for the stage', robots: { index: false } }

/** What this device keeps, for whoever holds it: a session may be over on stage. */
export default async function StagePage() {
  const musician = await currentMusician().catch(() => null)
  const place = <StagePlace owner={musician && stageOwner(musician)} />
  return musician ? <MusicianFrame musician={musician}>{place}</MusicianFrame> : <GuestFrame>{place}</GuestFrame>
}
