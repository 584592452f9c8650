import { MicVocal } from 'lucide-react'
import { KeepList, type KeepListProps } from './keep-list'

export function KeepForStage(props: KeepListProps) {
  return <KeepList {...props} icon={<MicVocal aria-hidden size={20} />} />
}
