import { expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { removeChart } from './chart-changes'
import { createChart } from './chart-factories'
import { withTextCharts } from './exported-text-charts'
import { ownRepertoire } from './repertoires'

test('a song goes out with its charts in text, without the removed ones and without those of others', async () => {
  const [nina, stranger] = [await createMusician('Nina'), await createMusician()]
  const [own, theirs] = [ownRepertoire(nina), ownRepertoire(stranger)]
  const [song, strange] = [await createSong(nina, { title: 'Sun Up' }), await createSong(stranger, { title: 'Theirs' })]
  await createChart(own, song, { text: '[C]here' })
  await removeChart(own, { songId: song, id: await createChart(own, song, { text: '[C]removed' }) })
  await createChart(theirs, strange, { text: '[C]theirs' })
  const out = await withTextCharts(own, [{ id: song }, { id: strange }])
  expect(out.map(({ id, charts }) => [id, charts.map(({ text }) => text)])).toEqual([
    [song, ['[C]here']],
    [strange, []],
  ])
})
