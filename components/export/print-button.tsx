import { Printer } from '@/components/ui/icons'
import { PrintPress } from './print-press'

type PrintButtonProps = { look?: 'primary' | 'quiet'; label?: string }

export function PrintButton({ look = 'primary', label = 'Print or save as PDF' }: PrintButtonProps) {
  return (
    <PrintPress look={look}>
      <Printer aria-hidden size={18} /> {label}
    </PrintPress>
  )
}
