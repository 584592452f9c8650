import { exportedHistory, findAccountData } from '@/db/account-data'
import { exportedCharts } from '@/db/exported-charts'
import { exportedSongs, exportedTrash } from '@/db/exported-songs'
import { ownRepertoire } from '@/db/repertoires'
import { everythingJson } from '@/lib/export/everything'
import { downloading } from '../download'

/** Everything that is kept of the musician, in one file. */
export async function GET() {
  return downloading(async (musician) => {
    const [own, at] = [ownRepertoire(musician), new Date()]
    const file = everythingJson({
      account: await findAccountData(musician, own),
      songs: exportedSongs(own, { filter: {}, sort: 'recent' }),
      trash: exportedTrash(own),
      charts: exportedCharts(own),
      history: exportedHistory(own),
      at,
    })
    const name = `SOLEil everything ${at.toISOString().slice(0, 10)}.json`
    return { name, type: 'application/json; charset=utf-8', file }
  })
}
