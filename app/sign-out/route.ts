import { signOut } from '@/auth/sign-out'

/** A route and not an action, because only a route can have the browser clear what it kept of the pages. */
export async function POST(request: Request) {
  const form = await request.formData().catch(() => undefined)
  const told = await signOut({ everywhere: form?.get('everywhere') === 'yes' })
  return new Response(null, {
    status: 303,
    headers: { Location: told ? '/' : '/sign-in?ended=here', 'Clear-Site-Data': '"cache", "storage"' },
  })
}
