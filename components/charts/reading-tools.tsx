import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import type { FormAction } from '@/lib/action-state'
import type { ChartChoices } from '@/lib/chart-choices'
import type { ForMe } from '@/lib/chart-for-me'
import { keyName } from '@/lib/charts/chart-key'
import type { Instrument } from '@/lib/charts/instruments'
import { keyLabel } from '@/lib/music/keys'
import { CapoChoice } from './capo-choice'
import { KeyChoice } from './key-choice'
import { InstrumentChoice, ViewChoices } from './view-choices'

type ReadingToolsProps = {
  forMe: ForMe
  instrument: Instrument | null
  choices: ChartChoices
  hidden: Record<string, string>
  /** Whose key and capo hold where the reader has none: `the band’s`. */
  whose: string
  /** Of notes, which know neither a capo nor columns. */
  notes?: boolean
  /** How a guest chooses, who has no account to keep it in; without `player` they are asked elsewhere what they play. */
  guest?: { read: FormAction; look: FormAction; player: ReactNode }
}

/** Key, capo, instrument and look: each a chip that opens its choices. */
export function ReadingTools(props: ReadingToolsProps) {
  const { forMe, instrument, choices, hidden, whose, notes = false, guest } = props
  const { sounding, key, capo, view } = forMe
  const plays = !notes && (!instrument || instrument.capo)
  return (
    <div className="no-print flex flex-wrap gap-2">
      {sounding && (
        <Disclosure name="reading" label={`Key ${keyLabel(keyName(sounding))}`} active={key.source === 'yours'}>
          <KeyChoice {...{ sounding, hidden, source: key.source, back: `Back to ${whose} key` }} action={guest?.read} />
        </Disclosure>
      )}
      {sounding && plays && (
        <Disclosure name="reading" label={view.capo ? `Capo ${view.capo}` : 'No capo'} active={capo.source === 'yours'}>
          <CapoChoice {...{ sounding, hidden, capo: view.capo, source: capo.source }} action={guest?.read} />
        </Disclosure>
      )}
      {(!guest || guest.player) && (
        <Disclosure name="reading" label={instrument ? instrument.label : 'What do you play?'}>
          {guest?.player ?? <InstrumentChoice instrument={instrument?.name ?? null} />}
        </Disclosure>
      )}
      <Disclosure name="reading" label="Look">
        <ViewChoices choices={choices} notes={notes} action={guest?.look} />
      </Disclosure>
    </div>
  )
}
