'use client'

import { type FormEvent, useActionState, useRef, useState } from 'react'
import { changePicture } from '@/actions/bands'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/action-state'
import { PICTURE_TYPES } from '@/lib/band-picture'
import { madeSmall } from './made-small'

/** A picture for the band. The browser makes it a small square before it is sent; without a script it has to be small already. */
export function PictureForm({ bandId }: { bandId: string }) {
  const [state, send] = useActionState(changePicture, IDLE)
  const [making, setMaking] = useState(false)
  const [unreadable, setUnreadable] = useState(false)
  const made = useRef<File>(undefined)
  const makeSmall = async (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget
    const input = form.querySelector<HTMLInputElement>('[type=file]')
    const file = input?.files?.[0]
    if (!file || file === made.current) return
    event.preventDefault()
    setMaking(true)
    const small = await madeSmall(file).catch(() => undefined)
    setMaking(false)
    setUnreadable(!small)
    if (!small) return
    const files = new DataTransfer()
    files.items.add(small)
    input.files = files.files
    made.current = input.files[0]
    form.requestSubmit()
  }
  return (
    <form action={send} onSubmit={makeSmall} className="flex flex-col items-start gap-4">
      <input type="hidden" name="band" value={bandId} />
      <Field
        label="Picture"
        name="picture"
        type="file"
        required
        accept={PICTURE_TYPES.join()}
        hint="PNG, JPEG or WebP. The middle of it is shown, round."
        error={unreadable ? UNREADABLE : state.status === 'failed' ? state.message : undefined}
      />
      {state.status === 'done' && <Notice tone="done">{state.message}</Notice>}
      <SubmitButton look="quiet" pendingLabel="Saving…">
        {making ? 'Making it small…' : 'Use this picture'}
      </SubmitButton>
    </form>
  )
}

const UNREADABLE = 'This browser cannot read that as a picture. Choose a PNG, JPEG or WebP file.'
