import type { Metadata } from 'next'
import { SunMark } from '@/components/sun/sun-mark'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFoundPage() {
  return (
    <div className="page grid min-h-[80dvh] place-items-center">
      <EmptyState
        picture={<SunMark size={96} />}
        title="Nothing is playing here"
        action={
          <>
            <ButtonLink look="primary" href="/repertoire">
              To the repertoire
            </ButtonLink>
            <ButtonLink href="/">What is SOLEil?</ButtonLink>
          </>
        }
      >
        The link may be old or mistyped, or what it led to was removed or is not shared with you. Your own songs are
        where they were.
      </EmptyState>
    </div>
  )
}
