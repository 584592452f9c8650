import type { Metadata } from 'next'
import { Lost } from '@/components/errors/lost'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFoundPage() {
  return (
    <main>
      <Lost />
    </main>
  )
}
