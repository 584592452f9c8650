'use client'

import { usePathname } from 'next/navigation'
import { type ComponentType, useEffect, useState } from 'react'
import { anythingKept } from '@/lib/stage/anything-kept'
import type { KeptLineProps } from './kept-line'

/** Looks after what is kept on this device, where anything is. Everywhere else it brings nothing along. */
export function StageKeeper({ owner }: { owner?: string }) {
  const path = usePathname()
  const [Line, setLine] = useState<ComponentType<KeptLineProps> | null>(null)
  useEffect(() => {
    void anythingKept().then(async (any) => {
      if (!any) return
      const { KeptLine } = await import('./kept-line')
      setLine(() => KeptLine)
    })
  }, [])
  return <div className="kept-line-room no-print">{Line && <Line path={path} owner={owner ?? null} />}</div>
}
