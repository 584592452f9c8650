import type { Metadata } from 'next'
import { MessagePage } from '@/components/errors/message-page'
import { ButtonLink } from '@/components/ui/button-link'

export const metadata: Metadata = { title: 'Not found' }

export default function BandNotFound() {
  return (
    <MessagePage title="You are not in this band" words={WORDS}>
      <ButtonLink look="primary" href="/bands">
        To your bands
      </ButtonLink>
      <ButtonLink href="/repertoire">To the repertoire</ButtonLink>
    </MessagePage>
  )
}

const WORDS =
  'It may have been deleted, your time as a sub may be over, or somebody took you out of it. Your own songs are where ' +
  'they were, and the band sees them no more. Ask a bandmate if that was not meant.'
