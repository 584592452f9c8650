import type { Metadata } from 'next'
import { SunMark } from '@/components/sun/sun-mark'
import { EmptyState } from '@/components/ui/empty-state'

export const metadata: Metadata = { title: 'This link does not open' }

export default function LinkNotFound() {
  return (
    <div className="page page-narrow">
      <EmptyState picture={<SunMark className="size-24" />} title="This link does not open (any more)">
        <p>Ask whoever sent it for a new one.</p>
        <p className="mt-3 text-sm">If you have just tried several links, wait a minute and try again.</p>
      </EmptyState>
    </div>
  )
}
