import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { ownRepertoire } from '@/db/repertoires'
import { packIds } from '@/lib/export/ticked'
import { readSongFilter, readSort } from '@/lib/song-filter'
import { downloading, seeOther } from './download'
import { songFile } from './song-file'

/** The musician's own songs as a file: all of them, or what the filter of the list shows. */
export async function GET(request: NextRequest) {
  const params = Object.fromEntries(request.nextUrl.searchParams)
  const query = { filter: readSongFilter(params), sort: readSort(params) }
  return downloading((musician) => songFile(ownRepertoire(musician), params.format, query))
}

const ticked = z.array(z.uuid()).min(1).max(500)

/** The ticked songs as a file. */
export async function POST(request: NextRequest) {
  return downloading(async (musician) => {
    const form = await request.formData().catch(() => null)
    const only = ticked.safeParse(form?.getAll('song'))
    if (!form || !only.success) return seeOther('/export?nothing')
    if (form.get('format') === 'print') return seeOther(`/export/print?only=${packIds(only.data)}`)
    return songFile(ownRepertoire(musician), form.get('format'), { filter: {}, sort: 'title', only: only.data })
  })
}
