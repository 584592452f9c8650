import { redirect } from 'next/navigation'
import { currentMusician } from '@/auth'
import { GuestFrame } from '@/components/frame/guest-frame'
import { Landing } from '@/components/landing/landing'

export default async function LandingPage() {
  if (await currentMusician().catch(() => null)) redirect('/repertoire')
  return (
    <GuestFrame>
      <Landing />
    </GuestFrame>
  )
}
