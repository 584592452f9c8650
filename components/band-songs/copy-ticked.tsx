import { SubmitButton } from '@/components/ui/submit-button'
import type { RepertoirePlace } from '@/lib/repertoire-place'
import type { BandToBringTo } from './bands-to-bring-to'
import { BringTo } from './bring-to'
import { ChosenBand } from './chosen-band'

type CopyTickedProps = {
  place: RepertoirePlace
  bands: BandToBringTo[]
  copy: (form: FormData) => void
  onCopy: () => void
}

/** Within the form of the ticked songs: from a band into my repertoire, from my repertoire to one of my bands. */
export function CopyTicked({ place, bands, copy, onCopy }: CopyTickedProps) {
  if (!place.band && !bands.length) return null
  return (
    <span className="flex min-w-0 max-w-full grow items-center gap-2">
      {!place.band && <ChosenBand bands={bands} name="to" />}
      <SubmitButton look="quiet" formAction={copy} onClick={onCopy} className="min-w-0" pendingLabel="Copying…">
        {place.band ? 'Take into my repertoire' : <BringTo bands={bands} />}
      </SubmitButton>
    </span>
  )
}
