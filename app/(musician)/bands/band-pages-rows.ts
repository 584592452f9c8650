import { randomUUID } from 'node:crypto'
import { charted } from '@/actions/band-matrix-charts'
import type { Place, World } from '@/actions/band-matrix-world'
import { changePicture } from '@/db/band-pictures'
import { addDriveList } from '@/db/drive-lists'
import { writableBandRepertoire } from '@/db/repertoires'
import { addSetlist } from '@/db/setlist-changes'
import type { BandVerb } from '@/lib/band-rules'
import { readFileList } from '@/lib/drive-list/read-file-list'

type Params = Record<string, string>

/** One page or route of a band: by which verb it is seen, and what its address holds besides the band's id. */
export type PageRow = { verb: BandVerb; params?: (world: World) => Params | Promise<Params> }

/** Every page and route below `[bandId]`, by its path. One without a row fails the test. */
export const PAGE_ROWS: Record<string, PageRow> = {
  'page.tsx': { verb: 'see' },
  'invitations/page.tsx': { verb: 'invite' },
  'log/page.tsx': { verb: 'see' },
  'picture/route.ts': { verb: 'see', params: withPicture },
  'parts/page.tsx': { verb: 'see' },
  'parts/[songId]/page.tsx': { verb: 'see', params: ({ songId }) => ({ songId }) },
  'songs/page.tsx': { verb: 'see' },
  'songs/export/page.tsx': { verb: 'see' },
  'songs/export/print/page.tsx': { verb: 'see' },
  'songs/from-drive/page.tsx': { verb: 'change songs' },
  'songs/from-drive/[listId]/page.tsx': { verb: 'change songs', params: ofDriveList },
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

async function withPicture({ owner }: World): Promise<Params> {
  await changePicture(owner, { picture: Buffer.from([0xff, 0xd8, 0xff]), type: 'image/jpeg' })
  return {}
}

/** A list of files that waits to be written. */
export async function ofDriveList({ repertoire }: Place): Promise<Params> {
  const read = readFileList('Song - Trumpet.pdf\t1AbCdEfGhIjKlMnOpQrStUvWxYz012')
  if ('problem' in read) throw new Error(read.problem)
  return { listId: await addDriveList(repertoire, { source: 'pasted', files: read.files }, randomUUID()) }
}

async function ofChart(world: World): Promise<Params> {
  const { song, id } = await charted(world)
  return { songId: song, chartId: id }
}

async function ofSetlist({ owner }: World): Promise<Params> {
  const friday = { title: 'Friday', lineUp: [], songs: [] }
  return { setlistId: await addSetlist(writableBandRepertoire(owner)!, friday, randomUUID()) }
}
