import { MicVocal } from 'lucide'
import { Icon } from '@/components/ui/icon'
import { KeepList, type KeepListProps } from './keep-list'

export function KeepForStage(props: KeepListProps) {
  return <KeepList {...props} icon={<Icon of={MicVocal} aria-hidden size={20} />} />
}
