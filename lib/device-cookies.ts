import 'server-only'
import { env } from '@/lib/env'

const DAYS_400 = 400 * 24 * 60 * 60

export type DeviceCookie = ReturnType<typeof deviceCookie>

/** The cookie that keeps how this device shows charts (`lib/chart-choices.ts`); it says nothing about anybody. */
export function choicesCookie() {
  return deviceCookie('__Host-', 'charts', '/')
}

/** The cookie that keeps in which key and with which capo a guest reads songs (`lib/shared-readings.ts`), sent to shared pages only. */
export function readingsCookie() {
  return deviceCookie('__Secure-', 'readings', '/s/')
}

function deviceCookie(prefix: string, name: string, path: string) {
  const secure = env().AUTH_URL.startsWith('https:')
  return {
    name: `${secure ? prefix : ''}${name}`,
    options: { httpOnly: true, sameSite: 'lax', path, secure, maxAge: DAYS_400 } as const,
  }
}
