import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { memberOf } from '@/db/band-membership'
import { RightEnded } from '@/db/changes'
import { addChartFile } from '@/db/chart-files'
import { isUnreachable } from '@/db/faults'
import { ownRepertoire, writableBandRepertoire } from '@/db/repertoires'
import { readChartFile } from '@/lib/chart-file-type'
import { chartAbout } from '@/lib/chart-form'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import { NO_ROOM } from '@/lib/chart-room'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import type { Musician } from '@/lib/musician'
import { StoreUnreachable } from '@/lib/object-store/object-store'
import { unpackedScore } from '@/lib/packed-score'
import { CHART_UPLOADS, take } from '@/lib/rate-limit'
import { bandPlace, OWN_PLACE } from '@/lib/repertoire-place'
import { say, seeOther } from './answers'

const upload = z.object({ song: z.uuid(), formKey: z.uuid(), band: z.string().optional() })
const ROOM_FOR_THE_FORM = 100_000

/** Takes a file as a chart of a song, from the form below the chart's text, and leads to it. */
export async function POST(request: NextRequest) {
  try {
    const musician = await currentMusician()
    if (!musician) return seeOther('/sign-in')
    if (!(await take(CHART_UPLOADS, musician.id))) return say(429, TOO_MANY)
    if (Number(request.headers.get('content-length')) > CHART_LIMITS.fileBytes + ROOM_FOR_THE_FORM)
      return say(413, 'This file is larger than 20 MB. Nothing was kept: go back and bring a smaller one.')
    if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return say(400, BROKEN)
    const form = await request.formData().catch(() => null)
    return form ? await keep(musician, form) : say(400, BROKEN)
  } catch (error) {
    if (error instanceof RightEnded) return say(403, NOT_YOURS)
    const away = error instanceof StoreUnreachable
    if (!away && !(error instanceof SessionStoreUnreachable) && !isUnreachable(error)) throw error
    log.error({ cause: firstCause(error) }, 'a chart could not be kept')
    return say(503, away ? STORE_AWAY : DATABASE_AWAY)
  }
}

const NOT_YOURS = 'Only those who may change the band’s songs bring charts. Nothing was kept.'

async function keep(musician: Musician, form: FormData): Promise<Response> {
  const texts = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  const [fields, about] = [upload.safeParse(texts), chartAbout.safeParse(texts)]
  const file = form.get('file')
  if (!fields.success || !(file instanceof File)) return say(400, BROKEN)
  const { song, formKey, band } = fields.data
  const member = band === undefined ? undefined : await memberOf(musician, band)
  const to = band === undefined ? ownRepertoire(musician) : member && writableBandRepertoire(member)
  if (!to) return say(403, NOT_YOURS)
  const place = `${(band === undefined ? OWN_PLACE : bandPlace(band)).song}${song}/charts/`
  const back = (problem: string) => seeOther(`${place}new?problem=${encodeURIComponent(problem)}`)
  if (!about.success) return back(about.error.issues[0]!.message)
  if (file.size > CHART_LIMITS.fileBytes) return back('This file is larger than 20 MB. Nothing was kept.')
  const unpacked = await unpackedScore({ bytes: Buffer.from(await file.arrayBuffer()), name: nameOf(file) })
  if ('problem' in unpacked) return back(unpacked.problem)
  const read = readChartFile(unpacked.bytes)
  if ('problem' in read) return back(read.problem)
  const { type, pages, key = null, transposition = null } = read
  // What the musician says of a score goes before what it says of itself.
  const said = { ...about.data, key: about.data.key ?? key, transposition: about.data.transposition ?? transposition }
  const made = await addChartFile(to, song, { about: said, formKey, file: { type, pages, ...unpacked } })
  if (made === 'gone') return say(404, 'This song is not here any more. Nothing was kept.')
  if (made === 'no room') return back(NO_ROOM)
  if (made === 'full') return back(`A song carries at most ${CHART_LIMITS.charts} charts. Take one off first.`)
  return seeOther(place + made.id)
}

const TOO_MANY =
  'That were many files in ten minutes. Nothing was kept of this one: wait a little, then go back and try again.'
const DATABASE_AWAY = 'SOLEil cannot reach its database right now. Nothing was kept: go back and try again.'
const STORE_AWAY =
  'SOLEil cannot reach the store of uploaded charts right now. Nothing was kept: go back and try again in a moment.'
const BROKEN = 'The file did not arrive whole. Nothing was kept: go back and try again.'

function nameOf({ name }: File): string {
  const clean = name
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .normalize('NFC')
    .trim()
  return [...clean].slice(-200).join('') || 'Chart'
}
