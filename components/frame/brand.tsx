import Link from 'next/link'
import { SunMark } from '@/components/sun/sun-mark'

export function Brand({ href }: { href: string }) {
  return (
    <Link
      href={href}
      className="tap inline-flex items-center gap-2.5 font-semibold font-title text-heading no-underline"
    >
      <SunMark size={34} />
      SOLEil
    </Link>
  )
}
