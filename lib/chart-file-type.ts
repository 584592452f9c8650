import type { ChartFileType } from '@/lib/chart-kinds'

/** What an uploaded chart is, or, in words for the musician, why it cannot be kept. */
export type FileReading = { type: ChartFileType; pages: number | null } | { problem: string }

const MOST_PAGES = 500
const KINDS = 'A chart is a PDF, a picture (PNG, JPEG or WebP), MusicXML or an MP3'

/** Reads from its own bytes what a file is, whatever its name or a header says. */
export function readChartFile(bytes: Uint8Array): FileReading {
  if (bytes.length === 0) return { problem: 'This file is empty.' }
  const head = latin(bytes.subarray(0, 1024))
  if (head.includes('%PDF-')) return readPdf(bytes)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return { type: 'image/png', pages: null }
  if (head.startsWith('\xff\xd8\xff')) return { type: 'image/jpeg', pages: null }
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return { type: 'image/webp', pages: null }
  if (head.startsWith('ID3') || /^\xff[\xf2\xf3\xfa\xfb]/.test(head)) return { type: 'audio/mpeg', pages: null }
  if (head.startsWith('PK\x03\x04'))
    return { problem: 'This is a packed file. Unpack it, or save the score as uncompressed MusicXML (.musicxml).' }
  return readXml(bytes)
}

/** PDF readers accept the end mark anywhere near the end. */
function readPdf(bytes: Uint8Array): FileReading {
  if (!latin(bytes.subarray(-2048)).includes('%%EOF'))
    return { problem: 'This PDF is broken or did not arrive whole. Save or export it again.' }
  const pages = pagesOf(latin(bytes))
  if (pages !== null && pages > MOST_PAGES) {
    const counted = pages.toLocaleString('en')
    return {
      problem: `This PDF has ${counted} pages, a chart at most ${MOST_PAGES}. Take out the pages of this song and bring those.`,
    }
  }
  return { type: 'application/pdf', pages }
}

/** What a PDF says in the open; null where it keeps its pages in packed streams. */
function pagesOf(text: string): number | null {
  let most = text.match(/\/Type\s{0,9}\/Page(?![a-zA-Z])/g)?.length ?? 0
  // There may be more of them than a call takes arguments.
  for (const [, count] of text.matchAll(/\/Count\s{1,9}(\d{1,7})/g)) most = Math.max(most, Number(count))
  return most || null
}

function readXml(bytes: Uint8Array): FileReading {
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe
  const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    bytes.subarray(0, 65_536),
  )
  if (/<score-(?:partwise|timewise)[\s>]/.test(text) && !/<svg[\s>]/i.test(text))
    return { type: 'application/vnd.recordare.musicxml+xml', pages: null }
  if (/<svg[\s>]/i.test(text))
    return { problem: 'SVG files can carry programs, so SOLEil keeps none. Save the picture as PNG or PDF.' }
  return { problem: `${KINDS}. This file is none of them, whatever its name says.` }
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
