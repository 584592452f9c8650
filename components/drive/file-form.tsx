'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { ChartAboutFields } from '@/components/charts/chart-about-fields'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, IDLE, told } from '@/lib/action-state'
import { LIMITS } from '@/lib/songs'

type Named = { id: string; title: string; artist: string | null }
type FileFormProps = {
  action: FormAction
  file: {
    title: string
    artist: string | null
    kind: string
    instrument: string | null
    transposition: string | null
    key: string | null
    fate: string
    songId: string | null
    songTitle: string | null
    songArtist: string | null
    candidates: Named[]
  }
  hidden: Record<string, string>
  cancelHref: string
}

/** Everything that is to become of one file. */
export function FileForm({ action, file, hidden, cancelHref }: FileFormProps) {
  const [state, send] = useActionState(action, IDLE)
  const { errors, typed } = told(state)
  const given: Record<string, string | null> = { ...file, candidates: null, song: songOf(file) }
  const of = (name: string) => typed(name) ?? given[name] ?? ''
  return (
    <form action={send} className="flex max-w-3xl flex-col gap-4 rounded-md bg-wash p-4" noValidate>
      <HiddenFields fields={hidden} />
      {state.status !== 'idle' && state.status !== 'done' && <Notice tone="problem">{state.message}</Notice>}
      <Select label="Song" name="song" defaultValue={of('song')} error={errors.song} choices={choicesOf(file)} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Title"
          name="title"
          defaultValue={of('title')}
          error={errors.title}
          maxLength={LIMITS.title}
          hint="For the song by its title: one you have is taken."
          dir="auto"
        />
        <Field label="Artist" name="artist" defaultValue={of('artist')} maxLength={LIMITS.artist} dir="auto" />
      </div>
      <ChartAboutFields of={of} errors={errors} named={false} keyName="Key that sounds" />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton look="quiet" pendingLabel="Keeping…">
          Keep
        </SubmitButton>
        <Link href={cancelHref} prefetch={false} className="tap inline-flex items-center px-3">
          Cancel
        </Link>
      </div>
    </form>
  )
}

function songOf({ fate, songId, songTitle }: FileFormProps['file']): string {
  if (fate === 'left') return 'leave'
  return songId && songTitle ? songId : 'new'
}

function choicesOf({ songId, songTitle, songArtist, candidates }: FileFormProps['file']) {
  const own = songId && songTitle ? [{ id: songId, title: songTitle, artist: songArtist }] : []
  const known = [...own, ...candidates.filter(({ id }) => id !== songId)]
  return [
    ...known.map(({ id, title, artist }) => ({ value: id, label: artist ? `${title}, ${artist}` : title })),
    { value: 'new', label: 'The song by its title, or a new one' },
    { value: 'leave', label: 'None: leave this file out' },
  ]
}
