import { chordproSong, chordproSongs } from '@/lib/export/chordpro'
import type { ExportedSongs } from '@/lib/export/exported-songs'
import { fileName, onlyOnce } from '@/lib/export/file-names'
import { type ZipFile, zipped } from '@/lib/export/zip'
import type { SongFields } from '@/lib/songs'

/** As many files as SOLEil opens again in one archive. */
const MOST_FILES = 5_000

/** One ChordPro file for each song, in an archive; of a very long list several songs to a file. */
export function chordproZip({ batches, count, at }: ExportedSongs): AsyncGenerator<Uint8Array> {
  return zipped(files(batches, Math.ceil(count / MOST_FILES)), at)
}

async function* files(batches: ExportedSongs['batches'], songsAFile: number): AsyncGenerator<ZipFile> {
  const once = onlyOnce()
  let [kept, number]: [SongFields[], number] = [[], 0]
  for await (const batch of batches) {
    for (const song of batch) {
      if (songsAFile <= 1) yield { name: `${once(nameOf(song))}.cho`, content: [chordproSong(song)] }
      else if (kept.push(song) === songsAFile) {
        yield several(kept, number)
        ;[kept, number] = [[], number + kept.length]
      }
    }
  }
  if (kept.length) yield several(kept, number)
}

function several(songs: SongFields[], before: number): ZipFile {
  return { name: `Songs ${before + 1}-${before + songs.length}.cho`, content: [chordproSongs(songs, true)] }
}

function nameOf({ title, artist }: SongFields): string {
  return fileName(artist ? `${title} - ${artist}` : title)
}
