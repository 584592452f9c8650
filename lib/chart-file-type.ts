import { CHART_LIMITS, type ChartFileType } from '@/lib/chart-kinds'
import { abcKey, isAbc } from '@/lib/charts/abc'
import { readScore, type ScoreFacts } from '@/lib/read-score'

/** What an uploaded chart is, or, in words for the musician, why it cannot be kept. */
export type FileReading = ({ type: ChartFileType; pages: number | null } & Partial<ScoreFacts>) | { problem: string }

const MOST_PAGES = 500
const KINDS = 'A chart is a PDF, a picture (PNG, JPEG or WebP), MusicXML, ABC or an MP3'

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
  return readNotation(bytes)
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

function readNotation(bytes: Uint8Array): FileReading {
  const text = textOf(bytes)
  const head = text.slice(0, 65_536)
  if (/<svg[\s>]/i.test(head))
    return { problem: 'SVG files can carry programs, so SOLEil keeps none. Save the picture as PNG or PDF.' }
  if (isAbc(head))
    return text.length > CHART_LIMITS.text
      ? {
          problem: `ABC may hold ${CHART_LIMITS.text.toLocaleString('en')} characters. Take out the tunes of other songs.`,
        }
      : { type: 'text/vnd.abc', pages: null, key: abcKey(head), transposition: null }
  if (!/<score-(?:partwise|timewise)[\s>]/.test(head))
    return { problem: `${KINDS}. This file is none of them, whatever its name says.` }
  if (bytes.length > CHART_LIMITS.scoreBytes)
    return { problem: 'A score in MusicXML may hold 8 MB. Export one part, or bring it as a PDF.' }
  const read = readScore(text)
  return 'problem' in read ? read : { type: 'application/vnd.recordare.musicxml+xml', pages: null, ...read }
}

function textOf(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff || bytes[0] === 0xfe
  const encoding = utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
