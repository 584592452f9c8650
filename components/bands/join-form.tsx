'use client'

import { useActionState } from 'react'
import { joinBand } from '@/actions/invitations'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/action-state'
import { type OwnTags, ShareFields } from './share-fields'

type JoinFormProps = { token: string; musicianName: string; instruments: string; songs: number; tags: OwnTags }

/** The last step into a band: nothing is shared that was not chosen here, and nothing is chosen beforehand. */
export function JoinForm({ token, musicianName, instruments, songs, tags }: JoinFormProps) {
  const [state, send] = useActionState(joinBand, IDLE)
  const values = 'values' in state ? state.values : {}
  const errors = state.status === 'invalid' ? state.errors : {}
  return (
    <form action={send} className="flex flex-col items-start gap-6">
      <input type="hidden" name="invitation" value={token} />
      <ShareFields songs={songs} tags={tags} chosen={values} errors={errors} />
      <div className="w-full">
        <Field
          label="What you play there"
          name="instruments"
          dir="auto"
          hint="With commas between them: trumpet, vocals."
          defaultValue={values.instruments ?? instruments}
          error={errors.instruments}
        />
      </div>
      <p className="text-pretty text-soft text-sm">
        Everyone in the band sees your name, <bdi>{musicianName}</bdi>, and what you choose here. You can change it or
        leave at any time.
      </p>
      {state.status === 'failed' && <Notice tone="problem">{state.message}</Notice>}
      <SubmitButton pendingLabel="Joining…">Join the band</SubmitButton>
    </form>
  )
}
