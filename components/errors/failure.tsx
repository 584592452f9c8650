'use client'

import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { failureWords } from './failure-words'
import { MessagePage } from './message-page'
import { TypedLast } from './typed-last'

export type FailureProps = { error: unknown; retry: () => void }

export function Failure({ error, retry }: FailureProps) {
  const { title, words, retry: label, reload } = failureWords(error)
  return (
    <MessagePage title={title} words={words} more={<TypedLast />}>
      <Button look="primary" onClick={() => (reload ? location.reload() : retry())}>
        {label}
      </Button>
      <ButtonLink href="/repertoire">To the repertoire</ButtonLink>
    </MessagePage>
  )
}
