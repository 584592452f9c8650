'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { type ActionState, type FormAction, type FormValues, IDLE } from '@/lib/action-state'
import { keyLabel } from '@/lib/music/keys'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'
import { CHART_TYPES, LIMITS, READINESS, READINESS_LABEL } from '@/lib/songs'
import { HiddenFields } from './hidden-fields'
import { KeyField } from './key-field'
import { SongFormNotice } from './song-form-notice'
import { TempoField } from './tempo-field'

type SongFormProps = {
  action: FormAction
  values: FormValues
  place: RepertoirePlace
  /** What the form carries unseen: the key of a new song's form, or the id of the song that is changed. */
  hidden: Record<string, string>
  version?: number
  genres: string[]
  submit: string
  cancelHref: string
}

/** Everything about a song, with what is done most often first. What was typed is never lost: every answer brings it back. */
export function SongForm({ action, values: given, place, hidden, version, genres, submit, cancelHref }: SongFormProps) {
  const [state, send] = useActionState(action, IDLE)
  const values = 'values' in state ? state.values : given
  const field = fieldOf(state, values)
  return (
    <form action={send} className="flex max-w-3xl flex-col gap-5" noValidate>
      <HiddenFields fields={{ ...placeFields(place), ...hidden }} />
      {version !== undefined && (
        <input type="hidden" name="version" value={state.status === 'conflict' ? state.version : version} />
      )}
      <SongFormNotice state={state} songPath={place.song} />
      <Field label="Title" {...field('title')} required autoFocus={!given.title} maxLength={LIMITS.title} dir="auto" />
      <Field label="Artist or composer" {...field('artist')} maxLength={LIMITS.artist} dir="auto" />
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <KeyField {...field('key')} />
        <TempoField {...field('tempo')} />
      </div>
      <Select
        label={place.band ? 'Can the band play it?' : 'Can you play it?'}
        {...field('readiness')}
        choices={[
          { value: '', label: 'Not said' },
          ...READINESS.map((value) => ({ value, label: READINESS_LABEL[value] })),
        ]}
      />
      <Field label="Genre or feel" {...field('genre')} list="genres" maxLength={LIMITS.genre} dir="auto" />
      <datalist id="genres">
        {genres.map((genre) => (
          <option key={genre} value={genre} />
        ))}
      </datalist>
      <div className="grid grid-cols-3 gap-4">
        <Field label="Time" {...field('timeSignature')} placeholder="4/4" />
        <Field label="Duration" {...field('duration')} placeholder="3:30" inputMode="text" />
        <Field label="Capo" {...field('capo')} placeholder="0" inputMode="numeric" />
      </div>
      <CheckboxGroup
        label={place.band ? 'Charts there are' : 'Charts you have'}
        name="chartTypes"
        chosen={[values.chartTypes ?? []].flat()}
        choices={CHART_TYPES.map((value) => ({ value, label: keyLabel(value) }))}
        error={errorOf(state, 'chartTypes')}
      />
      <Field
        label="Chart in Google Drive"
        {...field('drive')}
        hint="Paste the link of the file."
        placeholder="https://drive.google.com/file/d/…"
        inputMode="url"
      />
      <Field label="Tags" {...field('tags')} hint="Between commas: wedding, opener, duo" dir="auto" />
      <TextArea label="Notes" {...field('notes')} maxLength={LIMITS.notes} dir="auto" />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pendingLabel="Saving…">{submit}</SubmitButton>
        <Link href={cancelHref} className="tap inline-flex items-center px-3">
          Cancel
        </Link>
        {state.status === 'known' && <Notice tone="news">Not saved yet: see above.</Notice>}
      </div>
    </form>
  )
}

function fieldOf(state: ActionState, values: FormValues) {
  return (name: string) => ({
    name,
    defaultValue: String(values[name] ?? ''),
    error: errorOf(state, name),
  })
}

/** What is wrong with a field, or what somebody else saved in it meanwhile. */
function errorOf(state: ActionState, name: string): string | undefined {
  if (state.status === 'invalid') return state.errors[name]
  if (state.status !== 'conflict') return undefined
  const [mine, theirs] = [String(state.values[name] ?? ''), String(state.theirs[name] ?? '')]
  return mine === theirs ? undefined : `Saved meanwhile: ${theirs || 'nothing'}`
}
