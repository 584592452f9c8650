import { GuestFrame } from '@/components/frame/guest-frame'
import { Landing } from '@/components/landing/landing'

export default function LandingPage() {
  return (
    <GuestFrame>
      <Landing />
    </GuestFrame>
  )
}
