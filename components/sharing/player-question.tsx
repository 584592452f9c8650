import { choosePlayer } from '@/actions/shared-charts'
import { ActionForm } from '@/components/ui/action-form'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { INSTRUMENTS, type Instrument } from '@/lib/charts/instruments'
import type { SharedReader } from '@/lib/shared-reader'

type PlayerProps = { reader: SharedReader; back: string }

/** Asks once what the reader plays; who has said so can change it. */
export function PlayerQuestion({ reader, back }: PlayerProps) {
  if (!reader.instrument)
    return (
      <section aria-labelledby="player" className="no-print rounded-lg bg-wash p-5">
        <h2 id="player" className="text-heading">
          What do you play?
        </h2>
        <p className="pt-1 pb-4">Then every song opens with your part, in your key.</p>
        <PlayerForm reader={reader} back={back} />
      </section>
    )
  return (
    <details className="no-print rounded-lg bg-wash px-5 open:pb-5">
      <summary className="tap flex cursor-pointer flex-wrap items-center gap-x-2 py-2">
        {inWords(reader.instrument)} <span className="underline">Change</span>
      </summary>
      <div className="pt-2">
        <PlayerForm reader={reader} back={back} />
      </div>
    </details>
  )
}

/** The choice itself; it works before any script has arrived, and asks for no name. */
export function PlayerForm({ reader: { instrument, choices }, back }: PlayerProps) {
  const now = instrument?.name ?? choices.instrument ?? ''
  return (
    <ActionForm action={choosePlayer} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="back" value={back} />
      <div className="min-w-0 max-w-full flex-1 basis-56">
        <Select
          label="Instrument"
          name="for"
          required
          defaultValue={now}
          choices={[{ value: '', label: 'Choose…' }, ...INSTRUMENTS.map(({ name, label }) => ({ value: name, label }))]}
        />
      </div>
      <SubmitButton pendingLabel="One moment…">Show my part</SubmitButton>
      <p className="basis-full text-soft text-sm">Remembered on this device, and nowhere else.</p>
    </ActionForm>
  )
}

function inWords({ label, reads, capo }: Instrument): string {
  const follows = { Bb: ', in B♭', Eb: ', in E♭', F: ', in F', lyrics: ', with the words' } as Record<string, string>
  return `Shown for ${label}${/\bin [A-G]/.test(label) ? '' : (follows[reads] ?? (capo ? ', with a capo where you like' : ''))}.`
}
