import { keepReading } from '@/actions/charts-reading'
import { HiddenFields } from '@/components/songs/hidden-fields'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/lib/action-state'
import type { Source } from '@/lib/chart-for-me'
import { type ChartKey, keyAbove, keyName } from '@/lib/charts/chart-key'
import { keyInWords, keyLabel, keyPosition } from '@/lib/music/keys'

type KeyChoiceProps = {
  sounding: ChartKey
  source: Source
  hidden: Record<string, string>
  back: string
  action?: FormAction
}

/** The twelve keys the song can be read in; the one that is pressed sticks for whoever pressed it. */
export function KeyChoice({ sounding, source, hidden, back, action = keepReading }: KeyChoiceProps) {
  const now = keyName(sounding)
  const c = { tonic: { step: 0, alter: 0 }, minor: sounding.minor }
  const keys = Array.from({ length: 12 }, (_, up) => keyName(keyAbove(c, up)))
  return (
    <ActionForm action={action} className="flex flex-col gap-3">
      <HiddenFields fields={hidden} />
      <p className="text-soft text-sm">The key that is heard. It stays yours; nobody else’s changes.</p>
      <div className="grid grid-cols-4 gap-2">
        {keys.map((key) => (
          <button
            key={key}
            type="submit"
            name="key"
            value={key}
            aria-label={keyInWords(key)}
            aria-pressed={keyPosition(key) === keyPosition(now)}
            data-key-position={keyPosition(key)}
            className="tap key-chip rounded-md px-2 font-semibold text-ink aria-pressed:outline-2 aria-pressed:outline-ink aria-pressed:outline-offset-2"
          >
            {keyLabel(key)}
          </button>
        ))}
      </div>
      {source === 'yours' && (
        <Button type="submit" name="key" value="">
          {back}
        </Button>
      )}
    </ActionForm>
  )
}
