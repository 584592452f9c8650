import { chartName } from '@/lib/chart-name'
import { chordproOfChart, chordproSong } from '@/lib/export/chordpro'
import { chartOfSong, type ExportedSong, type ExportedSongs } from '@/lib/export/exported-songs'
import { fileName, onlyOnce } from '@/lib/export/file-names'
import { type ZipFile, zipped } from '@/lib/export/zip'

/** As many files as SOLEil opens again in one archive. */
const MOST_FILES = 5_000

/** One ChordPro file for each song and for each further chart of it, in an archive; of a very long list several songs to a file. */
export function chordproZip({ batches, count, at }: ExportedSongs): AsyncGenerator<Uint8Array> {
  return zipped(count > MOST_FILES ? filesOfSeveral(batches, Math.ceil(count / MOST_FILES)) : files(batches, count), at)
}

async function* files(batches: ExportedSongs['batches'], count: number): AsyncGenerator<ZipFile> {
  const once = onlyOnce()
  let room = MOST_FILES - count
  for await (const batch of batches) {
    for (const song of batch) {
      const others = otherCharts(song)
      const apart = others.splice(0, room)
      room -= apart.length
      const together = [chordproSong(song), ...others.map((chart) => chordproOfChart(song, chart))]
      yield { name: `${once(nameOf(song))}.cho`, content: [together.join(BETWEEN)] }
      for (const chart of apart)
        yield {
          name: `${once(`${nameOf(song)} - ${fileName(chartName(chart))}`)}.cho`,
          content: [chordproOfChart(song, chart)],
        }
    }
  }
}

async function* filesOfSeveral(batches: ExportedSongs['batches'], songsAFile: number): AsyncGenerator<ZipFile> {
  let [kept, number]: [ExportedSong[], number] = [[], 0]
  for await (const batch of batches) {
    for (const song of batch) {
      if (kept.push(song) < songsAFile) continue
      yield several(kept, number)
      ;[kept, number] = [[], number + kept.length]
    }
  }
  if (kept.length) yield several(kept, number)
}

function several(songs: ExportedSong[], before: number): ZipFile {
  const texts = songs.flatMap((song) => [
    chordproSong(song),
    ...otherCharts(song).map((chart) => chordproOfChart(song, chart)),
  ])
  return { name: `Songs ${before + 1}-${before + songs.length}.cho`, content: [`${texts.join(BETWEEN)}\n`] }
}

const BETWEEN = '\n{new_song}\n'

function otherCharts(song: ExportedSong) {
  const first = chartOfSong(song)
  return (song.charts ?? []).filter((chart) => chart !== first)
}

function nameOf({ title, artist }: ExportedSong): string {
  return fileName(artist ? `${title} - ${artist}` : title)
}
