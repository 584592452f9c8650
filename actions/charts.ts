'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import {
  addChart as add,
  changeChart as change,
  removeChart as remove,
  restoreChart as restore,
} from '@/db/chart-changes'
import { findChart } from '@/db/charts'
import type { FormValues } from '@/lib/action-state'
import { chartAbout, chartForm } from '@/lib/chart-form'
import { CHART_LIMITS } from '@/lib/chart-kinds'
import { repertoireAction } from './repertoire-action'

const one = z.object({ song: z.uuid(), id: z.uuid() })
const GONE = 'This song is not here any more. What you typed is still here.'
const FULL = `A song carries at most ${CHART_LIMITS.charts} charts. Take one off first; what you typed is still here.`

export const addChart = repertoireAction(
  z.object({ song: z.uuid(), formKey: z.uuid() }).and(z.unknown().pipe(chartForm)),
  async ({ repertoire, place }, { song, formKey, ...fields }, values) => {
    const made = await add(repertoire, song, fields, formKey)
    if (typeof made === 'string') return { status: 'failed', message: made === 'full' ? FULL : GONE, values }
    redirect(`${place.song}${song}/charts/${made.id}`)
  },
)

export const changeChart = repertoireAction(
  one.extend({ version: z.coerce.number().int() }).and(z.unknown().pipe(chartForm)),
  async ({ repertoire, place }, { song, id, version, ...fields }, values) => {
    const outcome = await change(repertoire, { songId: song, id, version }, fields)
    if (outcome === 'done') redirect(`${place.song}${song}/charts/${id}`)
    return overtaken(outcome === 'overtaken' ? await findChart(repertoire, song, id) : undefined, values)
  },
)

/** What an uploaded chart says of itself; its file stays. */
export const changeChartAbout = repertoireAction(
  one.extend({ version: z.coerce.number().int() }).and(z.unknown().pipe(chartAbout)),
  async ({ repertoire, place }, { song, id, version, ...about }, values) => {
    const outcome = await change(repertoire, { songId: song, id, version }, about)
    if (outcome === 'done') redirect(`${place.song}${song}/charts/${id}`)
    return overtaken(outcome === 'overtaken' ? await findChart(repertoire, song, id) : undefined, values)
  },
)

export const removeChart = repertoireAction(one, async ({ repertoire, place }, { song, id }) => {
  await remove(repertoire, { songId: song, id })
  redirect(`${place.song}${song}?chart=${id}`)
})

export const restoreChart = repertoireAction(one, async ({ repertoire, place }, { song, id }, values) => {
  if (await restore(repertoire, { songId: song, id })) redirect(`${place.song}${song}`)
  return { status: 'failed', message: 'This chart cannot be brought back any more.', values }
})

function overtaken(theirs: Awaited<ReturnType<typeof findChart>>, values: FormValues) {
  if (!theirs) return { status: 'failed' as const, message: GONE, values }
  const message =
    'Somebody changed this chart meanwhile. Yours is still here: look at both, then save what should stay.'
  const saved = { text: theirs.text ?? '', label: theirs.label ?? '', key: theirs.key ?? '' }
  return { status: 'conflict' as const, message, values, theirs: saved, version: theirs.version }
}
