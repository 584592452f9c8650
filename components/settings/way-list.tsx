import Link from 'next/link'
import { ChevronRight, Download, Eye, FolderInput, Trash2 } from '@/components/ui/icons'

/** Where one goes from the settings. */
export function WayList() {
  return (
    <ul>
      {WAYS.map(({ href, label, Icon }) => (
        <li key={href} className="border-hairline border-b last:border-b-0">
          <Link href={href} className="flex min-h-14 items-center gap-4 no-underline hover:underline">
            <Icon aria-hidden size={22} className="shrink-0 text-soft" />
            <span className="flex-1">{label}</span>
            <ChevronRight aria-hidden size={20} className="shrink-0 text-soft rtl:rotate-180" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

const WAYS = [
  { href: '/import', label: 'Import a list of songs', Icon: FolderInput },
  { href: '/export', label: 'Export your songs', Icon: Download },
  { href: '/trash', label: 'Trash', Icon: Trash2 },
  { href: '/settings/known', label: 'What SOLEil knows about you', Icon: Eye },
]
