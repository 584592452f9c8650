import { Button } from '@/components/ui/button'
import type { ButtonLook } from '@/components/ui/button-look'

type SignOutButtonProps = { everywhere?: boolean; look?: ButtonLook }

/** Ends the session of this browser, or all of the musician's. A plain form: what the browser kept is cleared with the page. */
export function SignOutButton({ everywhere = false, look = 'quiet' }: SignOutButtonProps) {
  return (
    <form method="post" action="/sign-out">
      {everywhere && <input type="hidden" name="everywhere" value="yes" />}
      <Button type="submit" look={look}>
        {everywhere ? 'Sign out everywhere' : 'Sign out'}
      </Button>
    </form>
  )
}
