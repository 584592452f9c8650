import 'server-only'
import { z } from 'zod'
import { countExported, type ExportQuery, exportedSongs } from '@/db/exported-songs'
import type { Readable } from '@/db/repertoires'
import { counted } from '@/lib/counted'
import { fileName } from '@/lib/export/file-names'
import { EXPORT_FORMATS, FORMATS } from '@/lib/export/formats'
import { filterInWords } from '@/lib/filter-words'
import { type Download, say } from './download'

/** The songs of a repertoire as a file of the format asked for: of one's own as of a band's. */
export async function songFile(from: Readable, asked: unknown, query: ExportQuery): Promise<Download | Response> {
  const format = z.enum(EXPORT_FORMATS).safeParse(asked).data
  if (!format) return say(400, 'SOLEil writes no such file. Go back and choose one of the list.')
  const { type, ending, charts, write } = FORMATS[format]
  const [count, at] = [await countExported(from, query), new Date()]
  const which = query.only ? counted(count, 'song') : filterInWords(query.filter).join(', ')
  const name = fileName(['SOLEil', which, at.toISOString().slice(0, 10)].filter(Boolean).join(' '))
  return { name: `${name}.${ending}`, type, file: write({ batches: exportedSongs(from, query, charts), count, at }) }
}
