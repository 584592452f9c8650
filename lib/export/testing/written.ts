import type { ExportedSong } from '@/lib/export/exported-songs'
import { type ExportFormat, FORMATS } from '@/lib/export/formats'

/** The whole file of these songs, written in batches of so many. */
export async function written(format: ExportFormat, songs: readonly ExportedSong[], batch = 2): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const file = FORMATS[format].write({ batches: batches(songs, batch), count: songs.length, at: new Date(0) })
  for await (const piece of file) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

async function* batches(songs: readonly ExportedSong[], size: number) {
  for (let from = 0; from < songs.length; from += size) yield songs.slice(from, from + size)
}
