import { MicVocal } from '@/components/ui/icons'
import { KeepList, type KeepListProps } from './keep-list'

export function KeepForStage(props: KeepListProps) {
  return <KeepList {...props} icon={<MicVocal aria-hidden size={20} />} />
}
