import { ButtonLink } from '@/components/ui/button-link'
import { MessagePage } from './message-page'

/** For what is not there and what is not yours alike. */
export function Lost() {
  return (
    <MessagePage title="Nothing is playing here" words={WORDS}>
      <ButtonLink look="primary" href="/repertoire">
        To the repertoire
      </ButtonLink>
      <ButtonLink href="/">What is SOLEil?</ButtonLink>
    </MessagePage>
  )
}

const WORDS =
  'The link may be old or mistyped, or what it led to was removed or is not shared with you. Your own songs are where ' +
  'they were.'
