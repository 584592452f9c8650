import { ChevronRight } from 'lucide'
import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { BAND_PLACES } from './band-tabs'

/** Where one goes from a band's first page. */
export function BandWays({ bandId }: { bandId: string }) {
  return (
    <ul className="grid border-hairline border-t sm:grid-cols-2 sm:gap-x-8">
      {BAND_PLACES.flatMap(({ path, label, says, picture }) =>
        says === undefined
          ? []
          : [
              <li key={path} className="border-hairline border-b">
                <Link
                  href={`/bands/${bandId}${path}`}
                  className="flex min-h-18 items-center gap-4 py-2.5 no-underline transition-colors hover:bg-wash"
                >
                  <Icon of={picture} aria-hidden size={24} className="shrink-0 text-accent" />
                  <span className="min-w-0 flex-1">
                    <span className="block font-semibold">{label}</span>
                    <span className="block text-sm text-soft">{says}</span>
                  </span>
                  <Icon of={ChevronRight} aria-hidden size={20} className="shrink-0 text-soft rtl:rotate-180" />
                </Link>
              </li>,
            ],
      )}
    </ul>
  )
}
