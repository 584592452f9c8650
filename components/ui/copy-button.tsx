import { Check, Copy } from '@/components/ui/icons'
import { CopyText } from './copy-text'

export function CopyButton({ text, label }: { text: string; label?: string }) {
  return (
    <CopyText
      text={text}
      label={label}
      icon={<Copy aria-hidden size={18} />}
      copiedIcon={<Check aria-hidden size={18} />}
    />
  )
}
