import { randomUUID } from 'node:crypto'
import { charted } from '@/actions/band-matrix-charts'
import type { World } from '@/actions/band-matrix-world'
import { writableBandRepertoire } from '@/db/repertoires'
import { addSetlist } from '@/db/setlist-changes'
import type { BandVerb } from '@/lib/band-rules'

type Params = Record<string, string>

/** One page or route of a band: by which verb it is seen, and what its address holds besides the band's id. */
export type PageRow = { verb: BandVerb; params?: (world: World) => Params | Promise<Params> }

/** Every page and route below `[bandId]`, by its path. One without a row fails the test. */
export const PAGE_ROWS: Record<string, PageRow> = {
  'page.tsx': { verb: 'see' },
  'invitations/page.tsx': { verb: 'invite' },
  'log/page.tsx': { verb: 'see' },
  'picture/route.ts': { verb: 'see' },
  'parts/page.tsx': { verb: 'see' },
  'parts/[songId]/page.tsx': { verb: 'see', params: ({ songId }) => ({ songId }) },
  'songs/page.tsx': { verb: 'see' },
  'songs/export/page.tsx': { verb: 'see' },
  'songs/export/print/page.tsx': { verb: 'see' },
  'songs/new/page.tsx': { verb: 'change songs' },
  'songs/share/page.tsx': { verb: 'share songs' },
  'songs/trash/page.tsx': { verb: 'change songs' },
  'songs/[songId]/page.tsx': { verb: 'see', params: ({ songId }) => ({ songId }) },
  'songs/[songId]/share/page.tsx': { verb: 'share songs', params: ({ songId }) => ({ songId }) },
  'songs/[songId]/edit/page.tsx': { verb: 'change songs', params: ({ songId }) => ({ songId }) },
  'songs/[songId]/charts/new/page.tsx': { verb: 'change songs', params: ({ songId }) => ({ songId }) },
  'songs/[songId]/charts/[chartId]/page.tsx': { verb: 'see', params: ofChart },
  'songs/[songId]/charts/[chartId]/edit/page.tsx': { verb: 'change songs', params: ofChart },
  'setlists/page.tsx': { verb: 'see' },
  'setlists/[setlistId]/page.tsx': { verb: 'see', params: ofSetlist },
  'setlists/[setlistId]/share/page.tsx': { verb: 'share songs', params: ofSetlist },
  'settings/page.tsx': { verb: 'see' },
  'stats/page.tsx': { verb: 'see' },
  'together/page.tsx': { verb: 'see' },
  'together/answers/page.tsx': { verb: 'see' },
  'together/guests/page.tsx': { verb: 'add guests' },
  'together/learn/page.tsx': { verb: 'see' },
}

async function ofChart(world: World): Promise<Params> {
  const { song, id } = await charted(world)
  return { songId: song, chartId: id }
}

async function ofSetlist({ owner }: World): Promise<Params> {
  const friday = { title: 'Friday', lineUp: [], songs: [] }
  return { setlistId: await addSetlist(writableBandRepertoire(owner)!, friday, randomUUID()) }
}
