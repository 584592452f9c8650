'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button'
import { VisuallyHidden } from './visually-hidden'

type CopyButtonProps = { text: string; label?: string }

/** Copies a text and says so; where the browser refuses, it says how to do it by hand. */
export function CopyButton({ text, label = 'Copy' }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const copy = async () => {
    setOutcome(await navigator.clipboard.writeText(text).then(() => 'copied' as const, refused))
  }
  return (
    <>
      <Button onClick={copy} onBlur={() => setOutcome(null)}>
        {outcome === 'copied' ? <Check aria-hidden size={18} /> : <Copy aria-hidden size={18} />}
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
