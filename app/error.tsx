'use client'

import { failureWords } from '@/components/errors/failure-words'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

type Failure = { error: unknown; retry: () => void }

export default function ErrorPage({ error, retry }: Failure) {
  const { title, words, retry: label, reload } = failureWords(error)
  return (
    <div className="page grid min-h-[70dvh] place-items-center" role="alert">
      <EmptyState
        title={title}
        action={
          <>
            <Button look="primary" onClick={() => (reload ? location.reload() : retry())}>
              {label}
            </Button>
            <ButtonLink href="/repertoire">To the repertoire</ButtonLink>
          </>
        }
      >
        {words}
      </EmptyState>
    </div>
  )
}
