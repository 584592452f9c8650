import { Download, ListChecks, Plus, Share2, Trash2 } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button-link'
import type { RepertoirePlace } from '@/lib/repertoire-place'

type ListToolsProps = { place: RepertoirePlace; query: string; changing: boolean; selecting: boolean }

/** What can be done with the list as it is shown. A band's own ways stand here, because the navigation has one's own. */
export function ListTools({ place, query, changing, selecting }: ListToolsProps) {
  const to = (path: string, more = '') => `${path}?${[query, more].filter(Boolean).join('&')}`
  return (
    <>
      {place.band && changing && (
        <>
          <ButtonLink href={place.add} look="bare">
            <Plus aria-hidden size={18} /> <span className="max-sm:sr-only">Add</span>
            <span className="sr-only"> a song</span>
          </ButtonLink>
          <ButtonLink href={place.trash} look="bare">
            <Trash2 aria-hidden size={18} /> <span className="max-sm:sr-only">Trash</span>
          </ButtonLink>
        </>
      )}
      {place.share && (
        <ButtonLink href={to(place.share)} look="bare">
          <Share2 aria-hidden size={18} /> <span className="max-sm:sr-only">Share</span>
        </ButtonLink>
      )}
      <ButtonLink href={to(place.export)} look="bare">
        <Download aria-hidden size={18} /> <span className="max-sm:sr-only">Export</span>
      </ButtonLink>
      {changing && (
        <ButtonLink href={to(place.list, selecting ? '' : 'select')} scroll={false} look="bare">
          <ListChecks aria-hidden size={18} /> <span className="max-sm:sr-only">{selecting ? 'Done' : 'Select'}</span>
        </ButtonLink>
      )}
    </>
  )
}
