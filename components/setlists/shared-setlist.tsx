import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/export/print-button'
import { KeyChip } from '@/components/songs/key-chip'
import { PageTitle } from '@/components/ui/page-title'
import { findSetlist } from '@/db/setlists'
import type { OpenedLink } from '@/db/share-links'
import { setlistNumbers } from './setlist-numbers'
import { SongWords } from './song-words'

/** A setlist behind a link, for a guest: the songs in order with their keys and notes. */
export async function SharedSetlist({ link }: { link: Extract<OpenedLink, { state: 'setlist' }> }) {
  const setlist = (await findSetlist(link.from, link.setlistId)) ?? notFound()
  return (
    <div className="page page-narrow printed flex flex-col gap-5">
      <div>
        <PageTitle
          title={<bdi className={link.title.length > 48 ? 'block text-heading' : undefined}>{link.title}</bdi>}
          numbers={setlistNumbers(setlist)}
        >
          <PrintButton look="quiet" label="Print" />
        </PageTitle>
        <p className="mt-1 text-soft">
          shared by <bdi>{link.musician}</bdi>
        </p>
      </div>
      <ol className="border-hairline border-t">
        {setlist.songs.map((song, place) => (
          <li key={song.id} className="flex items-center gap-3 border-hairline border-b py-1.5 print:py-1">
            <span className="figures w-7 shrink-0 text-end font-semibold text-soft">{place + 1}</span>
            <SongWords song={song} />
            <KeyChip songKey={song.key} />
          </li>
        ))}
      </ol>
    </div>
  )
}
