'use client'

import { useActionState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, IDLE, told } from '@/lib/action-state'
import { ENDS, ENDS_LABEL, KEEPING, KEEPING_LABEL, SHARE_LIMITS } from '@/lib/share-links'

type LinkFormProps = {
  action: FormAction
  hidden: Record<string, string>
  title: string
  /** Whether its charts are what one is likely to share. */
  charts?: boolean
}

/** Makes a link: how it is called, when it ends, and whether it asks for a passcode. */
export function LinkForm({ action, hidden, title, charts = false }: LinkFormProps) {
  const [state, send] = useActionState(action, IDLE)
  const { errors, typed } = told(state)
  const sent = state.status === 'failed' || state.status === 'invalid'
  return (
    <form action={send} className="group flex flex-col gap-5">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        label="Title"
        name="title"
        required
        maxLength={SHARE_LIMITS.title}
        defaultValue={typed('title') ?? title}
        error={errors.title}
        hint="Whoever opens the link sees it first."
        dir="auto"
      />
      <CheckboxGroup
        one
        label="The link ends"
        name="ends"
        choices={ENDS.map((value) => ({ value, label: ENDS_LABEL[value] }))}
        chosen={[typed('ends') ?? '30']}
        error={errors.ends}
      />
      <div className="hidden group-has-[[value=date]:checked]:block">
        <Field
          label="Last day"
          name="date"
          type="date"
          defaultValue={typed('date')}
          error={errors.date}
          hint="It opens until midnight UTC."
          className="max-w-56"
        />
      </div>
      <Field
        label="Passcode, if you want one"
        name="passcode"
        maxLength={SHARE_LIMITS.passcode.max}
        defaultValue={typed('passcode')}
        error={errors.passcode}
        hint="Nobody can guess the address. A passcode helps where it might be passed on."
        autoCapitalize="none"
        spellCheck={false}
        className="max-w-56"
      />
      <div className="flex flex-col gap-1">
        <Checkbox name="charts" value="yes" defaultChecked={sent ? !!typed('charts') : charts} label="With charts" />
        <p className="text-soft text-sm">
          Whoever opens it says what they play, and gets their part of each song: transposed, with a capo, or the words.
        </p>
        <div className="hidden group-has-[[name=charts]:checked]:block">
          <Checkbox
            name="downloads"
            value="yes"
            defaultChecked={!!typed('downloads')}
            label="Files may be downloaded"
          />
          <p className="text-soft text-sm">Without it files are only shown. What can be seen can be kept, though.</p>
        </div>
      </div>
      <CheckboxGroup
        one
        label="What it shows"
        name="frozen"
        choices={KEEPING.map((value) => ({ value, label: KEEPING_LABEL[value] }))}
        chosen={[typed('frozen') ?? 'live']}
      />
      {sent && <Notice tone="problem">{state.message}</Notice>}
      <div>
        <SubmitButton pendingLabel="Making the link…">Make a link</SubmitButton>
      </div>
    </form>
  )
}
