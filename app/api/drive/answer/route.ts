import { cookies } from 'next/headers'
import { type NextRequest, NextResponse } from 'next/server'
import { currentMusician } from '@/auth'
import { env } from '@/lib/env'
import { askingCookie, unsealAsking } from '@/lib/google-drive/asking'
import { OWN_PLACE } from '@/lib/repertoire-place'
import { sameSecret } from '@/lib/tokens'
import { bringChosen } from './bring-chosen'

/** Where Google sends a musician who chose files: only the answer to what this very musician asked in this browser counts. */
export async function GET(request: NextRequest): Promise<Response> {
  const to = (path: string) => NextResponse.redirect(new URL(path, env().AUTH_URL), 303)
  const musician = await currentMusician()
  if (!musician) return to('/sign-in')
  const { name, options } = askingCookie()
  const jar = await cookies()
  const asked = unsealAsking(jar.get(name)?.value)
  jar.set(name, '', { ...options, maxAge: 0 })
  const said = request.nextUrl.searchParams
  const ours = asked?.musician === musician.id && sameSecret(said.get('state') ?? '', asked.state)
  return to(ours ? await bringChosen(musician, asked, said) : `${OWN_PLACE.drive}?drive=stale`)
}
