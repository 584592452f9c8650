'use client'

import Link from 'next/link'
import { useActionState, useState } from 'react'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { CheckboxGroup } from '@/components/ui/checkbox-group'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { type FormAction, type FormValues, IDLE, told } from '@/lib/action-state'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import { tooLong } from '@/lib/chart-text-limit'
import { ChartAboutFields } from './chart-about-fields'
import { LiveChart } from './live-chart'

type ChartFormProps = {
  action: FormAction
  values: FormValues
  hidden: Record<string, string>
  version?: number
  cancelHref: string
}

/** A chart as text with its live view beside it. What was typed is never lost: every answer brings it back. */
export function ChartForm({ action, values: given, hidden, version, cancelHref }: ChartFormProps) {
  const [state, send] = useActionState(action, IDLE)
  const { errors, typed } = told(state)
  const of = (name: string) => typed(name) ?? String(given[name] ?? '')
  const [text, setText] = useState(of('text'))
  const [paste, setPaste] = useState(of('paste') || 'turn')
  const long = text.length > CHART_LIMITS.text ? tooLong(text.length) : undefined
  return (
    <form action={send} onSubmit={(event) => long && event.preventDefault()} className="flex flex-col gap-5" noValidate>
      <HiddenFields fields={hidden} />
      {version !== undefined && (
        <input type="hidden" name="version" value={state.status === 'conflict' ? state.version : version} />
      )}
      {state.status !== 'idle' && state.status !== 'done' && <Notice tone="problem">{state.message}</Notice>}
      {state.status === 'conflict' && (
        <Disclosure label="What was saved meanwhile">
          <pre className="max-w-prose whitespace-pre-wrap">{state.theirs.text}</pre>
        </Disclosure>
      )}
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <TextArea
            label="Chart"
            name="text"
            defaultValue={of('text')}
            onChange={(event) => setText(event.currentTarget.value)}
            error={long ?? errors.text}
            hint={`Chords in brackets before their syllable, [G]like [D]this, or paste a sheet with chords above the words, or a tune in ABC. Up to ${CHART_LIMITS.text.toLocaleString('en')} characters.`}
            className="min-h-72! font-mono text-sm!"
            spellCheck={false}
            autoCapitalize="none"
            dir="auto"
            rows={16}
          />
          <div onChange={(event) => setPaste((event.target as HTMLInputElement).value)}>
            <CheckboxGroup
              label="Chords above the words"
              name="paste"
              one
              chosen={[of('paste') || 'turn']}
              choices={[
                { value: 'turn', label: 'Turn into chords in brackets' },
                { value: 'keep', label: 'Keep as I pasted it' },
              ]}
            />
          </div>
          <ChartAboutFields of={of} errors={errors} />
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton pendingLabel="Saving…">Save the chart</SubmitButton>
            <Link href={cancelHref} className="tap inline-flex items-center px-3">
              Cancel
            </Link>
          </div>
        </div>
        <LiveChart text={text} keep={paste === 'keep'} />
      </div>
    </form>
  )
}
