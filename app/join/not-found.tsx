import type { Metadata } from 'next'
import { MessagePage } from '@/components/errors/message-page'
import { ButtonLink } from '@/components/ui/button-link'

export const metadata: Metadata = { title: 'This invitation does not open' }

export default function InvitationNotFound() {
  return (
    <MessagePage title="This invitation does not open (any more)" words={WORDS}>
      <ButtonLink look="primary" href="/bands">
        To your bands
      </ButtonLink>
    </MessagePage>
  )
}

const WORDS =
  'It may have ended, been used by others, or been stopped. Ask whoever sent it for a new one. If you have just tried ' +
  'several, wait a minute.'
