import { Undo2 } from 'lucide'
import { restoreBand } from '@/actions/bands'
import { Section } from '@/components/settings/section'
import { ActionForm } from '@/components/ui/action-form'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { counted } from '@/lib/counted'

type DeletedBandsProps = { bands: { bandId: string; bandName: string; daysLeft: number }[] }

/** The bands one has deleted and may still bring back. */
export function DeletedBands({ bands }: DeletedBandsProps) {
  if (!bands.length) return null
  return (
    <Section title="In the trash">
      <p className="text-soft">Nobody sees them. Brought back, they are as they were, with everyone in them.</p>
      <ul>
        {bands.map(({ bandId, bandName, daysLeft }) => (
          <li key={bandId} className="border-hairline border-b py-2 last:border-b-0">
            <ActionForm action={restoreBand} className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <input type="hidden" name="band" value={bandId} />
              <p className="min-w-40 flex-1">
                <bdi className="font-semibold">{bandName}</bdi>
                <span className="figures block text-sm text-soft">{counted(daysLeft, 'day')} left</span>
              </p>
              <SubmitButton look="quiet" pendingLabel="Bringing it back…" aria-label={`Bring ${bandName} back`}>
                <Icon of={Undo2} aria-hidden size={18} /> Bring back
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Section>
  )
}
