import { buttonLook } from '@/components/ui/button-look'
import { MessagePage } from './message-page'

/** For what is not there and what is not yours alike. */
export function Lost() {
  return (
    <MessagePage title="Nothing is playing here" words={WORDS}>
      <a href="/repertoire" className={buttonLook('primary')}>
        To the repertoire
      </a>
      <a href="/" className={buttonLook('quiet')}>
        What is SOLEil?
      </a>
    </MessagePage>
  )
}

const WORDS =
  'The link may be old or mistyped, or what it led to was removed or is not shared with you. Your own songs are where ' +
  'they were.'
