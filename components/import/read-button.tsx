'use client'

import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'

/** Sends a form that the browser itself sends: once, and until the next page arrives it says that it reads. */
export function ReadButton({ children, ...rest }: ComponentProps<typeof Button>) {
  const button = useRef<HTMLButtonElement>(null)
  const [reading, setReading] = useState(false)
  useEffect(() => {
    const form = button.current?.form
    const stop = (event: SubmitEvent) => (reading ? event.preventDefault() : setReading(true))
    // A step back in the browser may show the page as it was left.
    const back = (event: PageTransitionEvent) => event.persisted && setReading(false)
    form?.addEventListener('submit', stop)
    window.addEventListener('pageshow', back)
    return () => {
      form?.removeEventListener('submit', stop)
      window.removeEventListener('pageshow', back)
    }
  }, [reading])
  return (
    <Button ref={button} type="submit" aria-busy={reading} className="self-start max-sm:self-stretch" {...rest}>
      {reading ? 'Reading…' : children}
    </Button>
  )
}
