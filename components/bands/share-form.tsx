'use client'

import { useActionState } from 'react'
import { changeShare } from '@/actions/members'
import { Checkbox } from '@/components/ui/checkbox'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormValues, IDLE } from '@/lib/action-state'
import { type OwnTags, ShareFields } from './share-fields'

type ShareFormProps = {
  bandId: string
  version: number
  saved: FormValues
  showsLearning: boolean
  songs: number
  tags: OwnTags
  counted: number
}

/** What a member shares with their band, to be changed at any time. */
export function ShareForm({ bandId, version, saved, showsLearning, songs, tags, counted }: ShareFormProps) {
  const [state, send] = useActionState(changeShare, IDLE)
  const values = 'values' in state ? state.values : saved
  const errors = state.status === 'invalid' ? state.errors : {}
  return (
    <form action={send} className="flex flex-col items-start gap-4">
      <input type="hidden" name="band" value={bandId} />
      <input type="hidden" name="version" value={version} />
      <ShareFields
        key={version}
        songs={songs}
        tags={tags}
        chosen={values}
        counted={saved.shares === 'tags' ? counted : undefined}
        errors={errors}
      />
      <Checkbox
        name="showsLearning"
        label="Bandmates may see what I could learn next for this band"
        defaultChecked={'values' in state ? values.showsLearning !== undefined : showsLearning}
      />
      {'message' in state && state.message && (
        <Notice tone={state.status === 'done' ? 'done' : 'problem'}>{state.message}</Notice>
      )}
      <SubmitButton pendingLabel="Saving…">Save what I share</SubmitButton>
    </form>
  )
}
