import { takeAccountBack } from '@/actions/account'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { day } from '@/lib/day'
import { SignOutButton } from './sign-out-button'

type TakeBackProps = {
  leaver: { name: string; until: Date }
  /** Where the musician was going. */
  from: string
}

/** For who asked for their account to be deleted and signed in again within the 30 days. */
export function TakeBack({ leaver: { name, until }, from }: TakeBackProps) {
  return (
    <div className="flex flex-col gap-5">
      <Notice>
        <bdi>{name}</bdi>, your account is going to be deleted on {day(until)}, as you asked. Until then nothing is
        lost.
      </Notice>
      <ActionForm action={takeAccountBack} className="flex flex-col gap-3">
        <input type="hidden" name="from" value={from} />
        <SubmitButton className="min-h-13 w-full text-lg" pendingLabel="One moment…">
          Take my account back
        </SubmitButton>
      </ActionForm>
      <div className="self-center text-center">
        <SignOutButton look="bare" />
        <p className="text-pretty text-soft text-sm">Signed out, it stays as you asked.</p>
      </div>
    </div>
  )
}
