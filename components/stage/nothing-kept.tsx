import { MicVocal } from 'lucide'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'

export function NothingKept() {
  return (
    <EmptyState
      picture={<Icon of={MicVocal} aria-hidden size={56} className="text-soft" />}
      title="Nothing is kept on this device yet"
    >
      Open a setlist, a song or a shared link while you have a network and press “Keep for the stage”. It will stand
      here, and open without one.
    </EmptyState>
  )
}
