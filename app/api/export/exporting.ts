import 'server-only'
import type { NextRequest } from 'next/server'
import { z } from 'zod'
import type { Readable } from '@/db/repertoires'
import { packIds } from '@/lib/export/ticked'
import type { Musician } from '@/lib/musician'
import type { RepertoirePlace } from '@/lib/repertoire-place'
import { readSongFilter, readSort } from '@/lib/song-filter'
import { downloading, say, seeOther } from './download'
import { songFile } from './song-file'

/** The repertoire whose songs go out, and where its pages are; undefined for none that is theirs to read. */
type Exported = { from: Readable; place: RepertoirePlace } | undefined
type Open = (musician: Musician) => Exported | Promise<Exported>

/** All songs of a repertoire as a file, or what the filter of the list shows. */
export function exportListed(request: NextRequest, open: Open): Promise<Response> {
  const params = Object.fromEntries(request.nextUrl.searchParams)
  const query = { filter: readSongFilter(params), sort: readSort(params) }
  return downloading(async (musician) => {
    const opened = await open(musician)
    return opened ? songFile(opened.from, params.format, query) : absent()
  })
}

const ticked = z.array(z.uuid()).min(1).max(500)

/** The ticked songs as a file. */
export function exportTicked(request: NextRequest, open: Open): Promise<Response> {
  return downloading(async (musician) => {
    const opened = await open(musician)
    if (!opened) return absent()
    const form = await request.formData().catch(() => null)
    const only = ticked.safeParse(form?.getAll('song'))
    const { from, place } = opened
    if (!form || !only.success) return seeOther(`${place.export}?nothing`)
    if (form.get('format') === 'print') return seeOther(`${place.export}/print?only=${packIds(only.data)}`)
    return songFile(from, form.get('format'), { filter: {}, sort: 'title', only: only.data })
  })
}

function absent(): Response {
  return say(404, 'There are no such songs for you to export. Go back and look at your bands.')
}
