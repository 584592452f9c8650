'use client'

import { useEffect } from 'react'
import { anythingKept } from '@/lib/stage/anything-kept'

/** Removes what was kept here, where somebody has left for good. */
export function ForgetKept() {
  useEffect(() => {
    void anythingKept().then(async (any) => {
      if (any) await (await import('@/lib/stage/kept')).forgetAll()
    })
  }, [])
  return null
}
