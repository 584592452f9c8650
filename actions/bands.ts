'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { addBand as add, changeBand as change } from '@/db/band-changes'
import { changePicture as keepPicture, type Picture } from '@/db/band-pictures'
import { deleteBand as remove, restoreBand as restore } from '@/db/band-trash'
import { findProfile } from '@/db/musicians'
import type { ActionState } from '@/lib/action-state'
import { bandForm } from '@/lib/band-form'
import { PICTURE_BYTES, pictureType } from '@/lib/band-picture'
import { BAND_LIMITS } from '@/lib/bands'
import { oneLine } from '@/lib/one-line'
import { bandAction, refused } from './band-action'
import { musicianAction } from './musician-action'

const TOO_MANY = `You are in ${BAND_LIMITS.bands} bands, the most there can be. Leave one of them first.`

export const addBand = musicianAction(
  bandForm.extend({ formKey: z.uuid() }),
  async (musician, { formKey, ...band }, values) => {
    const instruments = (await findProfile(musician))?.profile.instruments
    const made = await add(musician, { ...band, instruments }, formKey)
    if (made === 'full') return { status: 'failed', message: TOO_MANY, values }
    refresh()
    redirect(`/bands/${made.bandId}`)
  },
)

export const changeBand = bandAction(
  'change band',
  bandForm.extend({ version: z.coerce.number().int() }),
  async (member, { version, name, colour }, values) => {
    const outcome = await change(member, version, { name, colour })
    if (outcome === 'refused') return refused(values)
    if (outcome === 'overtaken') {
      const message = `A bandmate changed this meanwhile; the band is called ${member.bandName} now. Look again, then save.`
      const theirs = { name: member.bandName, colour: String(member.colour) }
      return { status: 'conflict', message, values, theirs, version: member.bandVersion }
    }
    refresh()
    return { status: 'done', message: 'Saved.' }
  },
)

const savePicture = bandAction('change band', z.object({ picture: z.string() }), async (member, { picture }) => {
  const read = readPicture(picture)
  if (typeof read === 'string') return { status: 'failed', message: read, values: {} }
  if ((await keepPicture(member, read)) === 'refused') return refused({})
  refresh()
  return { status: 'done', message: 'This is the band’s picture now.' }
})

/** The picture comes as a file. Forms hand on texts alone, and text that was sent comes back with an answer: a picture does not. */
export async function changePicture(state: ActionState, form: FormData): Promise<ActionState> {
  const [band, file] = form instanceof FormData ? [form.get('band'), form.get('picture')] : []
  const sent = new FormData()
  sent.set('band', typeof band === 'string' ? band : '')
  sent.set('picture', file instanceof File ? await asText(file) : '')
  return savePicture(state, sent)
}

export const removePicture = bandAction('change band', z.object({}), async (member, _, values) => {
  if ((await keepPicture(member, null)) === 'refused') return refused(values)
  refresh()
  return { status: 'done', message: 'The band shows its initials again.' }
})

export const deleteBand = bandAction('delete', z.object({ name: z.string() }), async (member, { name }, values) => {
  if (oneLine(name) !== oneLine(member.bandName)) {
    const message = 'Something needs another look. Nothing is deleted.'
    return { status: 'invalid', message, errors: { name: 'Type the band’s name as it stands here.' }, values }
  }
  if ((await remove(member)) === 'refused') return refused(values)
  refresh()
  redirect(`/bands?deleted=${member.bandId}`)
})

export const restoreBand = musicianAction(z.object({ band: z.uuid() }), async (musician, { band }, values) => {
  const outcome = await restore(musician, band)
  if (outcome === 'full') return { status: 'failed', message: TOO_MANY, values }
  if (outcome === 'gone') return { status: 'failed', message: 'This band is not in your trash any more.', values }
  refresh()
  redirect(`/bands/${band}`)
})

const TOO_LARGE = 'too large'

async function asText(file: File): Promise<string> {
  return file.size > PICTURE_BYTES ? TOO_LARGE : Buffer.from(await file.arrayBuffer()).toString('base64')
}

function readPicture(text: string): Picture | string {
  if (text === '') return 'Choose a picture first.'
  if (text === TOO_LARGE)
    return `This picture is larger than ${PICTURE_BYTES / 1024} KB. Choose a smaller one; nothing was changed.`
  const picture = Buffer.from(text, 'base64')
  const type = pictureType(picture)
  return type ? { picture, type } : 'A picture is a PNG, JPEG or WebP file. This one is none, so nothing was changed.'
}
