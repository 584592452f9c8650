import { CHART_LIMITS } from '@/lib/chart-kinds'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { isZip, zipEntries } from '@/lib/import/zip-entries'

type Packed = { bytes: Buffer; name: string }

/**
 * The score inside a compressed MusicXML (.mxl: a zip archive whose `META-INF/container.xml` names it, MusicXML 4.0), so that
 * what is kept is what a browser engraves. What is no archive comes back as it is; in words for the musician why one cannot be kept.
 */
export async function unpackedScore({ bytes, name }: Packed): Promise<Packed | { problem: string }> {
  if (!isZip(bytes)) return { bytes, name }
  try {
    const entries = zipEntries(bytes)
    const container = entries.find((entry) => entry.name === 'META-INF/container.xml')
    if (!container || container.size > 20_000) return { problem: NO_SCORE }
    const root = /<rootfile\b[^>]{0,500}?full-path\s*=\s*["']([^"']{1,300})["']/.exec(await textOf(container))?.[1]
    const score = entries.find((entry) => entry.name === root)
    if (!score) return { problem: NO_SCORE }
    if (score.size > CHART_LIMITS.scoreBytes) return { problem: TOO_LARGE }
    return { bytes: Buffer.from(await score.content()), name: name.replace(/\.[^.]{0,10}$/, '').concat('.musicxml') }
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.message }
    throw error
  }
}

const NO_SCORE =
  'This is a packed file without a score in it. Unpack it, or save the score as MusicXML (.mxl or .musicxml).'
const TOO_LARGE = 'The score in this file unpacks to more than 8 MB. Export one part, or bring it as a PDF.'

async function textOf(entry: ReturnType<typeof zipEntries>[number]): Promise<string> {
  return Buffer.from(await entry.content()).toString('utf8')
}
