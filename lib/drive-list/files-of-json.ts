import { z } from 'zod'
import { partsOfCells, reached } from './line-parts'

const entry = z.looseObject({})
const listing = z.union([z.array(entry), z.object({ files: z.array(entry) }).transform(({ files }) => files)])

/** The files of a listing in JSON, as Drive's API and the usual tools write it; null where the text is none. */
export function filesOfJson(text: string): ReturnType<typeof partsOfCells>[] | null {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    const read = listing.safeParse(JSON.parse(text))
    return read.success ? read.data.map(fileOf) : null
  } catch {
    return null
  }
}

function fileOf(entry: Record<string, unknown>): ReturnType<typeof partsOfCells> {
  const known = new Map(Object.entries(entry).map(([name, value]) => [name.toLowerCase(), value]))
  const text = (...names: string[]) =>
    names.map((name) => known.get(name)).find((value): value is string => typeof value === 'string' && value !== '')
  const folder = known.get('isdir') === true ? 'application/vnd.google-apps.folder' : undefined
  const by = partsOfCells([text('md5checksum', 'md5'), text('modifiedtime', 'modtime')].map((cell) => cell ?? ''))
  const link = reached(text('id', 'fileid', 'webviewlink', 'url', 'link') ?? null)
  return {
    ...by,
    ...link,
    resourceKey: text('resourcekey')?.match(/^[\w-]{1,100}$/)?.[0] ?? link.resourceKey,
    name: text('path', 'name', 'title') ?? '',
    mime: folder ?? text('mimetype') ?? null,
  }
}
