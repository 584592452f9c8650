'use client'

import { Printer } from 'lucide-react'
import { Button } from '@/components/ui/button'

type PrintButtonProps = { look?: 'primary' | 'quiet'; label?: string }

export function PrintButton({ look = 'primary', label = 'Print or save as PDF' }: PrintButtonProps) {
  return (
    <Button look={look} onClick={() => window.print()}>
      <Printer aria-hidden size={18} /> {label}
    </Button>
  )
}
