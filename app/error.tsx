'use client'

import { Failure, type FailureProps } from '@/components/errors/failure'

export default function ErrorPage(failure: FailureProps) {
  return (
    <main>
      <Failure {...failure} />
    </main>
  )
}
