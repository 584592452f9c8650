import { keepReading } from '@/actions/charts-reading'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { Select } from '@/components/ui/select'
import type { FormAction } from '@/lib/action-state'
import type { Source } from '@/lib/chart-for-me'
import { capoChoices, shapeKey } from '@/lib/charts/capo'
import { type ChartKey, keyName } from '@/lib/charts/chart-key'
import { keyLabel } from '@/lib/music/keys'
import { ChoiceForm } from './choice-form'

type CapoChoiceProps = {
  sounding: ChartKey
  capo: number
  source: Source
  hidden: Record<string, string>
  action?: FormAction
}

/** Where the reader puts a capo: each fret with the shapes it is played with, the easiest said first. */
export function CapoChoice({ sounding, capo, source, hidden, action = keepReading }: CapoChoiceProps) {
  const [easiest] = capoChoices(sounding)
  const frets = Array.from({ length: 12 }, (_, fret) => ({
    value: String(fret),
    label: `${fret === 0 ? 'No capo' : `Fret ${fret}`}: ${keyLabel(keyName(shapeKey(sounding, fret)))} shapes`,
  }))
  return (
    <ChoiceForm action={action}>
      <HiddenFields fields={hidden} />
      <Select
        label="Capo"
        name="capo"
        defaultValue={source === 'yours' ? String(capo) : ''}
        choices={[{ value: '', label: 'As the song says' }, ...frets]}
        hint={
          easiest &&
          `Easiest: ${easiest.capo === 0 ? 'no capo' : `fret ${easiest.capo}`}, ${keyLabel(keyName(easiest.key))} shapes.`
        }
      />
    </ChoiceForm>
  )
}
