'use client'

import { useSyncExternalStore } from 'react'

/** The day it is where the musician is (`2026-11-22`); before any script has arrived the one in Greenwich. */
export function useLocalDay(utcDay: string): string {
  return useSyncExternalStore(never, localDay, () => utcDay)
}

function never() {
  return () => {}
}

function localDay(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
