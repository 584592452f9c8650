import { Download, FolderOpen, ListChecks, Plus, Share2, Trash2 } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button-link'
import { type RepertoirePlace, sharingPath } from '@/lib/repertoire-place'

type ListToolsProps = {
  place: RepertoirePlace
  query: string
  changing: boolean
  sharing: boolean
  selecting: boolean
}

/** What can be done with the list as it is shown. A band's own ways stand here, because the navigation has one's own. */
export function ListTools({ place, query, changing, sharing, selecting }: ListToolsProps) {
  const to = (path: string, more = '') => `${path}?${[query, more].filter(Boolean).join('&')}`
  return (
    <>
      {place.band && changing && (
        <>
          <ButtonLink href={place.add} look="bare">
            <Plus aria-hidden size={18} /> <span className="max-sm:sr-only">Add</span>
            <span className="sr-only"> a song</span>
          </ButtonLink>
          <ButtonLink href={place.drive} look="bare">
            <FolderOpen aria-hidden size={18} /> <span className="max-sm:sr-only">Charts</span>
            <span className="sr-only"> from Drive</span>
          </ButtonLink>
          <ButtonLink href={place.trash} look="bare">
            <Trash2 aria-hidden size={18} /> <span className="max-sm:sr-only">Trash</span>
          </ButtonLink>
        </>
      )}
      {sharing && (
        <ButtonLink href={to(sharingPath(place))} look="bare">
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
