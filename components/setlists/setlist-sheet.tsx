import { Share } from 'lucide'
import { restoreSetlistSong } from '@/actions/setlist-songs'
import { PrintButton } from '@/components/export/print-button'
import { KeepForStage } from '@/components/stage/keep-for-stage'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { type Member, may } from '@/db/band-membership'
import type { Setlist } from '@/db/setlists'
import { first, type Params } from '@/lib/song-filter'
import { AddSongs } from './add-songs'
import { ChangeSetlist } from './change-setlist'
import { setlistCharts } from './setlist-charts'
import { setlistNumbers } from './setlist-numbers'
import { SetlistSongs } from './setlist-songs'

type SetlistSheetProps = { member: Member; setlist: Setlist; params: Params }

/** A setlist: its songs in order, and everything that can be done with it. */
export async function SetlistSheet({ member, setlist, params }: SetlistSheetProps) {
  const mayChange = may(member, 'make setlists')
  const path = `/bands/${member.bandId}/setlists/${setlist.id}`
  const fields = { band: member.bandId, setlist: setlist.id }
  const taken = mayChange && first(params.taken)
  return (
    <div className="page page-narrow printed flex flex-col gap-5">
      <PageTitle
        title={<bdi className={setlist.title.length > 48 ? 'block text-heading' : undefined}>{setlist.title}</bdi>}
        numbers={setlistNumbers(setlist)}
      >
        {setlist.songs.length > 0 && <PrintButton look="quiet" label="Print" />}
        {may(member, 'share songs') && (
          <ButtonLink href={`${path}/share`}>
            <Icon of={Share} aria-hidden size={18} /> Share
          </ButtonLink>
        )}
      </PageTitle>
      {params.saved !== undefined && <Notice tone="done">Saved.</Notice>}
      {taken && (
        <Notice
          tone="done"
          action={
            <ActionForm action={restoreSetlistSong}>
              <input type="hidden" name="band" value={member.bandId} />
              <input type="hidden" name="setlist" value={setlist.id} />
              <input type="hidden" name="entry" value={taken} />
              <Button type="submit" look="bare" className="text-paper! underline">
                Undo
              </Button>
            </ActionForm>
          }
        >
          Taken out.
        </Notice>
      )}
      {setlist.notes && (
        <p dir="auto" className="whitespace-pre-wrap text-soft">
          {setlist.notes}
        </p>
      )}
      <SetlistSongs
        fields={fields}
        songs={setlist.songs}
        charts={await setlistCharts(member, setlist)}
        mayChange={mayChange}
      />
      {setlist.songs.length > 0 && (
        <KeepForStage
          id={`setlist ${setlist.id}`}
          address={`/api/stage/setlists/${setlist.id}?band=${member.bandId}`}
          what="this setlist"
        />
      )}
      {mayChange && (
        <div className="needs-network flex flex-col gap-5">
          <AddSongs member={member} setlist={setlist} path={path} params={params} />
          <ChangeSetlist fields={fields} setlist={setlist} />
        </div>
      )}
    </div>
  )
}
