import type { World } from '@/actions/band-matrix-world'
import type { BandVerb } from '@/lib/band-rules'

/** One page or route of a band: by which verb it is seen, and what its address holds besides the band's id. */
export type PageRow = { verb: BandVerb; params?: (world: World) => Record<string, string> }

/** Every page and route below `[bandId]`, by its path. One without a row fails the test. */
export const PAGE_ROWS: Record<string, PageRow> = {
  'page.tsx': { verb: 'see' },
  'invitations/page.tsx': { verb: 'invite' },
  'log/page.tsx': { verb: 'see' },
  'picture/route.ts': { verb: 'see' },
  'songs/page.tsx': { verb: 'see' },
  'songs/new/page.tsx': { verb: 'change songs' },
  'songs/trash/page.tsx': { verb: 'change songs' },
  'songs/[songId]/page.tsx': { verb: 'see', params: ({ songId }) => ({ songId }) },
  'songs/[songId]/edit/page.tsx': { verb: 'change songs', params: ({ songId }) => ({ songId }) },
  'settings/page.tsx': { verb: 'see' },
}
