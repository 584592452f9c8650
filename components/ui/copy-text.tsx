'use client'

import { type ReactNode, useState } from 'react'
import { Button } from './button'
import { VisuallyHidden } from './visually-hidden'

export type CopyTextProps = { text: string; label?: string; icon?: ReactNode; copiedIcon?: ReactNode }

/** Copies a text and says so; where the browser refuses, it says how to do it by hand. */
export function CopyText({ text, label = 'Copy', icon, copiedIcon }: CopyTextProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const copy = async () => {
    setOutcome(await navigator.clipboard.writeText(text).then(() => 'copied' as const, refused))
  }
  return (
    <>
      <Button onClick={copy} onBlur={() => setOutcome(null)}>
        {outcome === 'copied' ? copiedIcon : icon}
        {outcome === 'copied' ? 'Copied' : outcome === 'refused' ? 'Select the text to copy it' : label}
      </Button>
      <span role="status">
        <VisuallyHidden>{outcome === 'copied' ? 'Copied' : ''}</VisuallyHidden>
      </span>
    </>
  )
}

function refused() {
  return 'refused' as const
}
