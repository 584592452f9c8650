'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

type PrintPressProps = { look: 'primary' | 'quiet'; children: ReactNode }

/** Opens the browser's own way to paper; what stands on it comes with the page. */
export function PrintPress({ look, children }: PrintPressProps) {
  return (
    <Button look={look} onClick={() => window.print()}>
      {children}
    </Button>
  )
}
