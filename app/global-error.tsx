'use client'

import './globals.css'
import { failureWords } from '@/components/errors/failure-words'
import { MessagePage } from '@/components/errors/message-page'
import { Button } from '@/components/ui/button'

/** Stands in for the whole document when even the layout failed. */
export default function GlobalError({ error }: { error: unknown }) {
  const { title, words, retry } = failureWords(error)
  return (
    <html lang="en">
      <body>
        <title>{`${title} · SOLEil`}</title>
        <main>
          <MessagePage title={title} words={words}>
            <Button look="primary" onClick={() => location.reload()}>
              {retry}
            </Button>
          </MessagePage>
        </main>
      </body>
    </html>
  )
}
