import { MonitorSmartphone } from 'lucide'
import { signOutDevice } from '@/actions/settings'
import type { Device } from '@/auth/devices'
import { ActionForm } from '@/components/ui/action-form'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { lastUsed } from './last-used'

/** Where a musician is signed in. One form with a button for each device, so that its answer outlives the row. */
export function DeviceList({ devices }: { devices: readonly Device[] }) {
  return (
    <ActionForm action={signOutDevice} className="flex flex-col gap-3">
      <ul>
        {devices.map(({ id, device, lastUsedAt, createdAt, isThis }) => (
          <li key={id} className="flex min-h-16 items-center gap-4 border-hairline border-b py-2 last:border-b-0">
            <Icon of={MonitorSmartphone} aria-hidden size={22} className="shrink-0 text-soft" />
            <p className="min-w-0 flex-1">
              <span className="block">{device || 'A device'}</span>
              <span className="block text-soft text-sm">
                {isThis ? 'this device' : lastUsed(lastUsedAt)}, signed in {day(createdAt)}
              </span>
            </p>
            {!isThis && (
              <SubmitButton look="quiet" name="device" value={id}>
                Sign out there<VisuallyHidden>: {device}</VisuallyHidden>
              </SubmitButton>
            )}
          </li>
        ))}
      </ul>
    </ActionForm>
  )
}

function day(at: Date): string {
  return at.toLocaleDateString('en', { day: 'numeric', month: 'long', timeZone: 'UTC' })
}
