import { randomUUID } from 'node:crypto'
import type { ShareLink } from '@/db/share-links'
import { placeFields, type RepertoirePlace } from '@/lib/repertoire-place'
import { ShareLinkRow } from './share-link-row'

type ShareLinksProps = { links: ShareLink[]; place: RepertoirePlace; songId?: string }

/** The links of a repertoire or of one song, newest first. */
export function ShareLinks({ links, place, songId }: ShareLinksProps) {
  if (!links.length) return null
  const hidden = { ...placeFields(place), ...(songId ? { song: songId } : {}) }
  return (
    <section aria-labelledby="links">
      <h2 id="links" className="text-heading">
        {place.band ? 'The band’s links' : 'Your links'}
      </h2>
      <ul className="mt-2 border-hairline border-t">
        {links.map((link) => (
          <ShareLinkRow key={link.id} link={link} hidden={hidden} formKey={randomUUID()} />
        ))}
      </ul>
    </section>
  )
}
