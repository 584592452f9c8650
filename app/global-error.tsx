'use client'

import './globals.css'
import { failureWords } from '@/components/errors/failure-words'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** Stands in for the whole document when even the layout failed. */
export default function GlobalError({ error }: { error: unknown }) {
  const { title, words, retry } = failureWords(error)
  return (
    <html lang="en">
      <body>
        <title>{`${title} · SOLEil`}</title>
        <main className="page grid min-h-dvh place-items-center">
          <EmptyState
            title={title}
            action={
              <Button look="primary" onClick={() => location.reload()}>
                {retry}
              </Button>
            }
          >
            {words}
          </EmptyState>
        </main>
      </body>
    </html>
  )
}
