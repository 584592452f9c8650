import { Printer } from 'lucide'
import { Icon } from '@/components/ui/icon'
import { PrintPress } from './print-press'

type PrintButtonProps = { look?: 'primary' | 'quiet'; label?: string }

export function PrintButton({ look = 'primary', label = 'Print or save as PDF' }: PrintButtonProps) {
  return (
    <PrintPress look={look}>
      <Icon of={Printer} aria-hidden size={18} /> {label}
    </PrintPress>
  )
}
