import { workbook } from '@/lib/export/xlsx'
import { EMPTY_SONG, type SongFields } from '@/lib/songs'

/** Lists of so many songs as a workbook and as an XML library: the formats that take longest to read. */
export async function hugeLists(songs: number): Promise<[name: string, bytes: Uint8Array<ArrayBuffer>][]> {
  const pieces: Uint8Array[] = []
  for await (const piece of workbook(batchesOf(songs), new Date(0))) pieces.push(piece)
  return [
    ['huge.xlsx', new Uint8Array(Buffer.concat(pieces))],
    ['huge.xml', new TextEncoder().encode(library(songs))],
  ]
}

async function* batchesOf(songs: number): AsyncGenerator<SongFields[]> {
  for (let from = 0; from < songs; from += 1_000)
    yield Array.from({ length: Math.min(1_000, songs - from) }, (_, at) => song(from + at))
}

function song(at: number): SongFields {
  const [tempo, durationSeconds] = [60 + (at % 140), 120 + (at % 200)]
  return { ...EMPTY_SONG, title: `Song ${at}`, artist: `Band ${at % 900}`, key: 'Bb', tempo, durationSeconds }
}

function library(songs: number): string {
  const tracks = Array.from({ length: songs }, (_, at) => {
    const { title, artist, tempo, durationSeconds } = song(at)
    const texts = `<key>Name</key><string>${title}</string><key>Artist</key><string>${artist}</string>`
    const numbers = `<key>BPM</key><integer>${tempo}</integer><key>Total Time</key><integer>${durationSeconds}000</integer>`
    return `<key>${at}</key><dict>${texts}${numbers}</dict>`
  })
  return `<?xml version="1.0"?><plist version="1.0"><dict><key>Tracks</key><dict>${tracks.join('\n')}</dict></dict></plist>`
}
