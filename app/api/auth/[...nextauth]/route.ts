import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { handlers } from '@/auth/google'

/** Google's answer comes back here. next-auth's other routes are not used and do not exist. */
export async function GET(request: NextRequest) {
  return new URL(request.url).pathname === '/api/auth/callback/google' ? handlers.GET(request) : notFound()
}
