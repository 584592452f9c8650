import { Check, Copy } from 'lucide'
import { Icon } from '@/components/ui/icon'
import { CopyText } from './copy-text'

export function CopyButton({ text, label }: { text: string; label?: string }) {
  return (
    <CopyText
      text={text}
      label={label}
      icon={<Icon of={Copy} aria-hidden size={18} />}
      copiedIcon={<Icon of={Check} aria-hidden size={18} />}
    />
  )
}
