import { ChevronRight, Download, Eye, FolderInput, Trash2 } from 'lucide'
import Link from 'next/link'
import { Icon } from '@/components/ui/icon'

/** Where one goes from the settings. */
export function WayList() {
  return (
    <ul>
      {WAYS.map(({ href, label, picture }) => (
        <li key={href} className="border-hairline border-b last:border-b-0">
          <Link href={href} className="flex min-h-14 items-center gap-4 no-underline hover:underline">
            <Icon of={picture} aria-hidden size={22} className="shrink-0 text-soft" />
            <span className="flex-1">{label}</span>
            <Icon of={ChevronRight} aria-hidden size={20} className="shrink-0 text-soft rtl:rotate-180" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

const WAYS = [
  { href: '/import', label: 'Import a list of songs', picture: FolderInput },
  { href: '/export', label: 'Export your songs', picture: Download },
  { href: '/trash', label: 'Trash', picture: Trash2 },
  { href: '/settings/known', label: 'What SOLEil knows about you', picture: Eye },
]
