'use client'

import { Share } from 'lucide'
import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

/** Hands an address to the apps of the phone, where there are any. */
export function SendButton({ title, url }: { title: string; url: string }) {
  const able = useSyncExternalStore(never, canSend, cannotSend)
  if (!able) return null
  return (
    <Button look="primary" onClick={() => navigator.share({ title, url }).catch(putAway)}>
      <Icon of={Share} aria-hidden size={18} /> Send…
    </Button>
  )
}

function never() {
  return () => {}
}

function canSend() {
  return 'share' in navigator
}

function cannotSend() {
  return false
}

/** Closing the sheet without sending is no failure. */
function putAway() {}
