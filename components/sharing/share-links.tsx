import { randomUUID } from 'node:crypto'
import type { ShareLink } from '@/db/share-links'
import { ShareLinkRow } from './share-link-row'

/** The links of a repertoire, newest first. */
export function ShareLinks({ links }: { links: ShareLink[] }) {
  if (!links.length) return null
  return (
    <section aria-labelledby="links">
      <h2 id="links" className="text-heading">
        Your links
      </h2>
      <ul className="mt-2 border-hairline border-t">
        {links.map((link) => (
          <ShareLinkRow key={link.id} link={link} formKey={randomUUID()} />
        ))}
      </ul>
    </section>
  )
}
