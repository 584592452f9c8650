'use client'

import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
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
      <a href="/repertoire" className={buttonLook('quiet')}>
        To the repertoire
      </a>
    </MessagePage>
  )
}
