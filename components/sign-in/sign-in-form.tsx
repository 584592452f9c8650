import { signInWithGoogle } from '@/actions/sign-in'
import { SubmitButton } from '@/components/ui/submit-button'

type SignInFormProps = {
  /** Where the musician was going. */
  from: string
  /** Whether a local provider stands in for Google. */
  local: boolean
}

export function SignInForm({ from, local }: SignInFormProps) {
  return (
    <form action={signInWithGoogle} className="flex flex-col gap-5">
      <input type="hidden" name="from" value={from} />
      <SubmitButton className="min-h-13 w-full text-lg" pendingLabel="On the way…">
        Continue with Google
      </SubmitButton>
      <p className="text-pretty text-center text-soft text-sm">{local ? LOCAL : GOOGLE}</p>
    </form>
  )
}

const GOOGLE =
  'Google tells SOLEil your name and your e-mail address, nothing more. You stay signed in on this device until it has ' +
  'not been used for 30 days, so nobody has to sign in again on stage.'

const LOCAL =
  'This is the try-out sign-in of this machine: a small stand-in for Google that nobody else can reach. Be one of three ' +
  'sample musicians, or anybody you name.'
