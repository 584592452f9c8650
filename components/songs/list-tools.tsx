import { Download, FolderOpen, ListChecks, Plus, Share2, Trash2 } from 'lucide'
import { buttonLook } from '@/components/ui/button-look'
import { FollowedLink } from '@/components/ui/followed-link'
import { Icon } from '@/components/ui/icon'
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
          <FollowedLink href={place.add} className={buttonLook('bare')}>
            <Icon of={Plus} aria-hidden size={18} /> <span className="max-sm:sr-only">Add</span>
            <span className="sr-only"> a song</span>
          </FollowedLink>
          <FollowedLink href={place.drive} className={buttonLook('bare')}>
            <Icon of={FolderOpen} aria-hidden size={18} /> <span className="max-sm:sr-only">Charts</span>
            <span className="sr-only"> from Drive</span>
          </FollowedLink>
          <FollowedLink href={place.trash} className={buttonLook('bare')}>
            <Icon of={Trash2} aria-hidden size={18} /> <span className="max-sm:sr-only">Trash</span>
          </FollowedLink>
        </>
      )}
      {sharing && (
        <FollowedLink href={to(sharingPath(place))} className={buttonLook('bare')}>
          <Icon of={Share2} aria-hidden size={18} /> <span className="max-sm:sr-only">Share</span>
        </FollowedLink>
      )}
      <FollowedLink href={to(place.export)} className={buttonLook('bare')}>
        <Icon of={Download} aria-hidden size={18} /> <span className="max-sm:sr-only">Export</span>
      </FollowedLink>
      {changing && (
        <FollowedLink href={to(place.list, selecting ? '' : 'select')} scroll={false} className={buttonLook('bare')}>
          <Icon of={ListChecks} aria-hidden size={18} />{' '}
          <span className="max-sm:sr-only">{selecting ? 'Done' : 'Select'}</span>
        </FollowedLink>
      )}
    </>
  )
}
