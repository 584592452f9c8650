'use client'

import { useEffect } from 'react'
import { canKeep, forgetAll } from '@/lib/stage/kept'

/** Removes what was kept here, where somebody has left for good. */
export function ForgetKept() {
  useEffect(() => {
    if (canKeep()) void forgetAll()
  }, [])
  return null
}
