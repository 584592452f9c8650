'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answerDriveFile as answer, undoDriveAnswer } from '@/db/drive-answers'
import { checkDrive as check } from '@/db/drive-check'
import { endDriveConnection, openDrive } from '@/db/drive-connections'
import { driveAddresses } from '@/lib/google-drive/addresses'
import { answerAddress, askingCookie, newAsking, sealAsking } from '@/lib/google-drive/asking'
import { DriveError, faultInWords } from '@/lib/google-drive/faults'
import { consentAddress } from '@/lib/google-drive/oauth'
import { DRIVE_CHECKS, take } from '@/lib/rate-limit'
import { OVERTAKEN } from './overtaken'
import { repertoireAction } from './repertoire-action'

const file = z.object({ file: z.string().regex(/^[A-Za-z0-9_-]{10,100}$/), version: z.coerce.number().int() })
const GONE = 'There is nothing to answer about this file any more.'

/** Leads to Google, where the musician chooses files and lets SOLEil see these and no other. */
export const connectDrive = repertoireAction(z.object({}), async ({ musician, place }) => {
  const at = driveAddresses()
  if (!at) redirect(`${place.drive}?drive=unknown`)
  const asked = newAsking(musician.id, place.band)
  const cookie = askingCookie()
  ;(await cookies()).set(cookie.name, sealAsking(asked), cookie.options)
  redirect(consentAddress(at, { redirectTo: answerAddress(), state: asked.state, verifier: asked.verifier }))
})

/** Forgets the connection here and ends it at Google. Charts stay: whoever may see a file still opens it. */
export const disconnectDrive = repertoireAction(z.object({}), async ({ musician, place }) => {
  const { revoked } = await endDriveConnection(musician)
  redirect(`${place.drive}?drive=${revoked ? 'ended' : 'ended-here'}`)
})

export const checkDrive = repertoireAction(z.object({}), async ({ repertoire, musician, place }, _, values) => {
  if (!(await take(DRIVE_CHECKS, musician.id))) return { status: 'failed', message: faultInWords('too often'), values }
  try {
    const access = await openDrive(musician)
    if (!access) redirect(`${place.drive}?drive=unconnected`)
    const { changed } = await check(repertoire, access)
    redirect(`${place.drive}?drive=${changed ? 'changed' : 'same'}`)
  } catch (error) {
    if (!(error instanceof DriveError)) throw error
    return { status: 'failed', message: faultInWords(error.fault), values }
  }
})

export const answerDriveFile = repertoireAction(
  file.extend({ answer: z.enum(['take', 'keep', 'remove']) }),
  async ({ repertoire, place }, { file, version, answer: said }, values) => {
    const outcome = await answer(repertoire, { fileId: file, version }, said)
    if (outcome === 'done') redirect(`${place.drive}?answered=${file}`)
    return { status: 'failed', message: outcome === 'gone' ? GONE : OVERTAKEN, values }
  },
)

export const undoDriveFile = repertoireAction(file, async ({ repertoire, place }, { file, version }, values) => {
  const outcome = await undoDriveAnswer(repertoire, { fileId: file, version })
  if (outcome === 'done') redirect(place.drive)
  return { status: 'failed', message: outcome === 'gone' ? GONE : OVERTAKEN, values }
})
