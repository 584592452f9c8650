'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'

/** Says why one is here, where the service worker has led here from a page that is not kept. */
export function MissingPage() {
  const [missing, setMissing] = useState<string | null>(null)
  useEffect(() => setMissing(new URLSearchParams(location.search).get('missing')), [])
  if (!missing || !/^\/(?!\/)/.test(missing)) return null
  return (
    <Notice
      action={
        <a href={missing} className="tap inline-flex items-center px-3">
          Try again
        </a>
      }
    >
      You are offline, and that page is not kept on this device. Here is what is.
    </Notice>
  )
}
