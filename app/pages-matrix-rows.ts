import { randomUUID } from 'node:crypto'
import { charted } from '@/actions/band-matrix-charts'
import type { Place } from '@/actions/band-matrix-world'
import type { Mine } from '@/actions/own-matrix-rows'
import { addChartFile } from '@/db/chart-files'
import { createImport } from '@/db/import-factories'
import { addSetlist } from '@/db/setlist-changes'
import { chartAbout } from '@/lib/chart-form'
import type { LinkState } from '@/scripts/access/links'
import { ofDriveList } from './(musician)/bands/band-pages-rows'

export type Params = Record<string, string>

/** Who is answered by a page or a method of a route: everybody, musicians, or whoever something named in its address belongs to. */
export type PageRow =
  | { for: 'everybody' | 'operators' | 'holders of an invitation' }
  | { for: 'musicians'; search?: Params }
  /** What each kind of link is answered, where that is not the page itself. */
  | { for: 'holders of a link'; answers?: Partial<Record<LinkState['opens'], string[]>> }
  /** `inBand`: the same address with `?band=` means the band's. */
  | {
      for: 'its owner'
      params: (place: Mine) => Params | Promise<Params>
      inBand?: (place: Place) => Params | Promise<Params>
    }
  /** It needs what only a browser or a server brings, and is shown there. */
  | { shownBy: string }

const ofSong = ({ songId }: Place) => ({ songId })

/** Every page and every method of a route outside of a band. One without a row fails the test. */
export const OTHER_PAGES: Record<string, PageRow> = {
  'page.tsx': { for: 'everybody' },
  'sign-in/page.tsx': { for: 'everybody' },
  'join/page.tsx': { for: 'everybody' },
  'join/[token]/page.tsx': { for: 'holders of an invitation' },
  'operator/page.tsx': { for: 'operators' },
  'stage/page.tsx': { for: 'everybody' },
  's/[token]/page.tsx': { for: 'holders of a link' },
  's/[token]/parts/page.tsx': { shownBy: 'e2e/shared-charts.spec.ts' },
  's/[token]/picture/route.ts GET': { for: 'holders of a link' },
  's/[token]/songs/route.ts GET': {
    for: 'holders of a link',
    answers: { setlist: ['not found'], passcode: ['not found'] },
  },
  // A device that keeps a list is told whether it may still be kept.
  's/[token]/stage/route.ts GET': {
    for: 'holders of a link',
    answers: { passcode: ['403'], nothing: ['403', '410'] },
  },
  's/[token]/songs/[songId]/page.tsx': { shownBy: 'db/shared-charts.test.ts' },
  's/[token]/files/[chartId]/route.ts GET': { shownBy: 'db/shared-charts.test.ts' },
  '(musician)/bands/page.tsx': { for: 'musicians' },
  '(musician)/export/page.tsx': { for: 'musicians' },
  '(musician)/export/print/page.tsx': { for: 'musicians' },
  '(musician)/import/page.tsx': { for: 'musicians' },
  '(musician)/import/answers/page.tsx': { for: 'musicians' },
  '(musician)/import/[importId]/page.tsx': { for: 'its owner', params: ofImport },
  '(musician)/repertoire/page.tsx': { for: 'musicians' },
  '(musician)/search/page.tsx': { for: 'musicians' },
  '(musician)/settings/page.tsx': { for: 'musicians' },
  '(musician)/settings/delete/page.tsx': { for: 'musicians' },
  '(musician)/settings/known/page.tsx': { for: 'musicians' },
  '(musician)/share/page.tsx': { for: 'musicians' },
  '(musician)/songs/new/page.tsx': { for: 'musicians' },
  '(musician)/songs/from-drive/page.tsx': { for: 'musicians' },
  '(musician)/songs/from-drive/[listId]/page.tsx': { for: 'its owner', params: ofDriveList },
  '(musician)/songs/[songId]/page.tsx': { for: 'its owner', params: ofSong },
  '(musician)/songs/[songId]/share/page.tsx': { for: 'its owner', params: ofSong },
  '(musician)/songs/[songId]/edit/page.tsx': { for: 'its owner', params: ofSong },
  '(musician)/songs/[songId]/charts/new/page.tsx': { for: 'its owner', params: ofSong },
  '(musician)/songs/[songId]/charts/[chartId]/page.tsx': { for: 'its owner', params: ofChart },
  '(musician)/songs/[songId]/charts/[chartId]/edit/page.tsx': { for: 'its owner', params: ofChart },
  '(musician)/stats/page.tsx': { for: 'musicians' },
  '(musician)/trash/page.tsx': { for: 'musicians' },
  'api/auth/[...nextauth]/route.ts GET': { shownBy: 'e2e/sign-in.spec.ts' },
  'api/bands/[bandId]/export/route.ts GET': { shownBy: 'app/api/bands' },
  'api/bands/[bandId]/export/route.ts POST': { shownBy: 'app/api/bands' },
  'api/bands/[bandId]/songs/route.ts GET': { shownBy: 'app/api/bands' },
  'api/bands/[bandId]/songs/all/route.ts GET': { shownBy: 'app/api/bands' },
  'api/charts/route.ts POST': { shownBy: 'app/api/charts/route.db.test.ts' },
  'api/charts/[chartId]/route.ts GET': { for: 'its owner', params: ofFile, inBand: ofFile },
  'api/drive/answer/route.ts GET': { shownBy: 'app/api/drive' },
  'api/export/route.ts GET': { for: 'musicians', search: { format: 'csv' } },
  'api/export/route.ts POST': { shownBy: 'e2e/export.spec.ts' },
  'api/export/everything/route.ts GET': { for: 'musicians' },
  'api/health/route.ts GET': { for: 'everybody' },
  'api/ready/route.ts GET': { for: 'everybody' },
  'api/import/route.ts POST': { shownBy: 'e2e/import.spec.ts' },
  'api/import/[importId]/route.ts GET': { for: 'its owner', params: ofImport },
  'api/songs/route.ts GET': { for: 'musicians' },
  'api/songs/all/route.ts GET': { for: 'musicians' },
  'api/stage/who/route.ts GET': { for: 'everybody' },
  'api/stage/songs/route.ts GET': { for: 'musicians' },
  'api/stage/songs/[songId]/route.ts GET': { for: 'its owner', params: ofSong, inBand: ofSong },
  'api/stage/setlists/[setlistId]/route.ts GET': { for: 'its owner', params: ofSetlist, inBand: ofSetlist },
  'sign-out/route.ts POST': { shownBy: 'auth/sign-out.test.ts' },
}

async function ofChart(place: Place): Promise<Params> {
  const { song, id } = await charted(place)
  return { songId: song, chartId: id }
}

async function ofFile({ repertoire, songId }: Place): Promise<Params> {
  const file = {
    type: 'application/pdf' as const,
    pages: 1,
    bytes: Buffer.from(`%PDF-1.4 ${randomUUID()}`),
    name: 'A.pdf',
  }
  const about = chartAbout.parse({ kind: 'lead sheet' })
  const made = await addChartFile(repertoire, songId, { about, formKey: randomUUID(), file })
  if (typeof made === 'string') throw new Error(`No file was kept: ${made}.`)
  return { chartId: made.id }
}

async function ofImport({ musician }: Mine): Promise<Params> {
  return { importId: await createImport(musician, `title\nImported ${randomUUID()}\n`) }
}

async function ofSetlist({ repertoire }: Place): Promise<Params> {
  return { setlistId: await addSetlist(repertoire, { title: 'Friday', lineUp: [], songs: [] }, randomUUID()) }
}
