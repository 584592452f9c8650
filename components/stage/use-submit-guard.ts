import { useEffect } from 'react'

const SIGN_OUT = '/sign-out'

/** Lets no form go that would only end in an error over what one is reading; signing out always goes. */
export function useSubmitGuard(on: boolean) {
  useEffect(() => {
    if (!on) return
    const hold = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement
      if (form.getAttribute('action') === SIGN_OUT) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener('submit', hold, { capture: true })
    return () => window.removeEventListener('submit', hold, { capture: true })
  }, [on])
}
