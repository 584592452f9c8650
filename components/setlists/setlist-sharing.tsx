import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { shareSetlist, stopSetlistLink } from '@/actions/setlist-links'
import { LinkForm } from '@/components/sharing/link-form'
import { MadeLink } from '@/components/sharing/made-link'
import { linkKind, linkLife, STOPPING } from '@/components/sharing/share-link-row'
import { ActionForm } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Member } from '@/db/band-membership'
import { writableBandRepertoire } from '@/db/repertoires'
import type { Setlist } from '@/db/setlists'
import { findMadeLink, findShareLinks } from '@/db/share-links'
import { first, type Params } from '@/lib/song-filter'

type SetlistSharingProps = { member: Member; setlist: Setlist; params: Params }

/** Links that show one setlist to anybody who holds them. */
export async function SetlistSharing({ member, setlist, params }: SetlistSharingProps) {
  const to = writableBandRepertoire(member)
  if (!to) return null
  const path = `/bands/${member.bandId}/setlists/${setlist.id}`
  const [made, links] = await Promise.all([
    findMadeLink(to, first(params.made)),
    findShareLinks(to, { setlistId: setlist.id }),
  ])
  const fields = { band: member.bandId, setlist: setlist.id }
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Share a setlist" />
      <p className="text-soft">
        <Link href={path}>
          <bdi>{setlist.title}</bdi>
        </Link>
        : titles, artists, keys, tempos, lengths and the notes to its songs; with charts, each musician’s own part.
      </p>
      {params.stopped !== undefined && (
        <Notice tone="done">
          Stopped. The link does not open any more; what devices keep for the stage goes at their next contact.
        </Notice>
      )}
      {made ? (
        <MadeLink link={made} done={`${path}/share`} />
      ) : (
        <LinkForm action={shareSetlist} hidden={{ ...fields, formKey: randomUUID() }} title={setlist.title} charts />
      )}
      {links.length > 0 && (
        <section aria-label="Links of this setlist" className="flex flex-col gap-3">
          <ul className="border-hairline border-t">
            {links.map((link) => (
              <li key={link.id} className="flex items-center justify-between gap-4 border-hairline border-b py-3">
                <p className="min-w-0">
                  <bdi className="line-clamp-2 font-semibold">{link.title}</bdi>
                  <span className="figures text-sm text-soft">{[...linkKind(link), linkLife(link)].join(' · ')}</span>
                </p>
                <ActionForm action={stopSetlistLink} className="shrink-0">
                  {Object.entries({ ...fields, id: link.id }).map(([name, value]) => (
                    <input key={name} type="hidden" name={name} value={value} />
                  ))}
                  <SubmitButton look="danger" pendingLabel="Stopping…" aria-label={`Stop sharing ${link.title}`}>
                    Stop
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
          <p className="text-soft text-sm">{STOPPING}</p>
        </section>
      )}
    </div>
  )
}
