'use client'

import { useActionState, useState } from 'react'
import { changePicture } from '@/actions/bands'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { IDLE } from '@/lib/action-state'
import { PICTURE_TYPES } from '@/lib/band-picture'
import { madeSmall } from './made-small'

/** A picture for the band. The browser makes it a small square first; without a script it has to be small already. */
export function PictureForm({ bandId }: { bandId: string }) {
  const [state, send] = useActionState(changePicture, IDLE)
  const [problem, setProblem] = useState<string>()
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    if (!file) return
    const small = await madeSmall(file).catch(() => undefined)
    setProblem(small ? undefined : 'This browser cannot read that as a picture. Choose a PNG, JPEG or WebP file.')
    const files = new DataTransfer()
    if (small) files.items.add(small)
    input.files = files.files
  }
  return (
    <form action={send} className="flex flex-col items-start gap-4">
      <input type="hidden" name="band" value={bandId} />
      <Field
        label="Picture"
        name="picture"
        type="file"
        required
        accept={PICTURE_TYPES.join()}
        onChange={({ currentTarget }) => choose(currentTarget)}
        hint="PNG, JPEG or WebP. The middle of it is shown, round."
        error={problem ?? (state.status === 'failed' ? state.message : undefined)}
      />
      {state.status === 'done' && <Notice tone="done">{state.message}</Notice>}
      <SubmitButton look="quiet" pendingLabel="Saving…">
        Use this picture
      </SubmitButton>
    </form>
  )
}
