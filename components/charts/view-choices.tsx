import { chooseView } from '@/actions/charts-reading'
import { Select } from '@/components/ui/select'
import type { FormAction } from '@/lib/action-state'
import { CHORD_NAMES, type ChartChoices, COLUMNS, DIAGRAMS, NAMES_LABEL, PARTS_SHOWN, SIZES } from '@/lib/chart-choices'
import { INSTRUMENTS } from '@/lib/charts/instruments'
import { ChoiceForm } from './choice-form'

type ViewChoicesProps = { choices: ChartChoices; notes: boolean; action?: FormAction }

/** How charts are shown on this device; of notes only how large. */
export function ViewChoices({ choices, notes, action = chooseView }: ViewChoicesProps) {
  return (
    <ChoiceForm action={action}>
      <Select
        label={notes ? 'Notes' : 'Letters'}
        name="size"
        defaultValue={choices.size}
        choices={labelled(SIZES, SIZE_LABEL)}
      />
      {!notes && <TextChoices choices={choices} />}
      <p className="max-w-64 text-soft text-sm">Kept on this device, for every chart.</p>
    </ChoiceForm>
  )
}

/** What the reader plays, which decides the key they read in. */
export function InstrumentChoice({ instrument }: { instrument: string | null }) {
  return (
    <ChoiceForm action={chooseView}>
      <Select
        label="What do you play?"
        name="for"
        defaultValue={instrument ?? 'concert'}
        choices={INSTRUMENTS.map(({ name, label }) => ({ value: name, label }))}
        hint="Kept on this device, for every chart."
      />
    </ChoiceForm>
  )
}

function TextChoices({ choices }: { choices: ChartChoices }) {
  return (
    <>
      <Select
        label="Columns"
        name="columns"
        defaultValue={choices.columns}
        choices={labelled(COLUMNS, COLUMNS_LABEL)}
      />
      <Select label="Show" name="parts" defaultValue={choices.parts} choices={labelled(PARTS_SHOWN, PARTS_LABEL)} />
      <Select
        label="Chord names"
        name="names"
        defaultValue={choices.names}
        choices={labelled(CHORD_NAMES, NAMES_LABEL)}
      />
      <Select
        label="Chord diagrams"
        name="diagrams"
        defaultValue={choices.diagrams}
        choices={labelled(DIAGRAMS, DIAGRAMS_LABEL)}
      />
    </>
  )
}

const SIZE_LABEL = { 1: 'Very small', 2: 'Small', 3: 'Usual', 4: 'Large', 5: 'Larger', 6: 'Very large' }
const COLUMNS_LABEL = { 1: 'One', 2: 'Two, where they fit' }
const PARTS_LABEL = { all: 'Words and chords', lyrics: 'Words only', chords: 'Chords only' }
const DIAGRAMS_LABEL = { none: 'None', guitar: 'Guitar', ukulele: 'Ukulele', piano: 'Piano' }

function labelled<Value extends string>(values: readonly Value[], labels: Record<Value, string>) {
  return values.map((value) => ({ value, label: labels[value] }))
}
