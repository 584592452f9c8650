import { openWithPasscode } from '@/actions/sharing'
import { SunMark } from '@/components/sun/sun-mark'
import { ActionForm } from '@/components/ui/action-form'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'

/** The door of a link with a passcode; it tells nothing of what is behind it. */
export function PasscodeForm({ token, back }: { token: string; back?: string }) {
  return (
    <div className="page page-narrow" data-locked-link>
      <div className="mx-auto flex max-w-sm flex-col gap-5 py-8">
        <SunMark className="size-18" />
        <div>
          <h1 className="text-title">Songs shared with you</h1>
          <p className="mt-2 text-soft">Whoever sent you this link set a passcode for it.</p>
        </div>
        <ActionForm action={openWithPasscode} className="flex flex-col gap-4">
          <input type="hidden" name="token" value={token} />
          {back && <input type="hidden" name="back" value={back} />}
          <Field label="Passcode" name="passcode" type="password" required maxLength={500} autoComplete="off" />
          <SubmitButton pendingLabel="Opening…">Open the songs</SubmitButton>
        </ActionForm>
      </div>
    </div>
  )
}
