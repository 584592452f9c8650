'use server'

import { refresh } from 'next/cache'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { instrumentNamed } from '@/lib/charts/instruments'
import { readingsCookie } from '@/lib/device-cookies'
import { KEY_PATTERN } from '@/lib/music/keys'
import { isSharedPage, withInstrument } from '@/lib/share-address'
import { partsFor } from '@/lib/shared-reader'
import { keepSharedReading as keep } from '@/lib/shared-readings'
import { guestAction, wrong } from './guest-action'
import { keepChoices, keepOnDevice } from './kept-choices'

/** What a guest plays, remembered on their device; the page they were on shows its charts for that from now on. */
export const choosePlayer = guestAction(
  z.object({ for: z.string().max(40), back: z.string().max(300).refine(isSharedPage) }),
  async ({ for: name, back }) => {
    const instrument = instrumentNamed(name)
    if (!instrument) return wrong('Choose what you play from the list.')
    await keepChoices({ for: name }, (choices) => ({ ...choices, parts: partsFor(instrument, choices.parts) }))
    redirect(withInstrument(back, name))
  },
)

/** How a guest's device shows charts from now on; what the form does not name stays. */
export const chooseSharedView = guestAction(z.record(z.string(), z.unknown()), async (chosen) => {
  await keepChoices(chosen)
  refresh()
  return { status: 'done', message: '' }
})

/** The key or the capo in which a guest reads a song from now on; an empty one goes back to what was shared. */
export const keepSharedReading = guestAction(
  z.object({
    song: z.string().regex(/^[\w-]{1,40}$/),
    key: z.string().regex(KEY_PATTERN, 'This is not a key.').or(z.literal('')).optional(),
    capo: z.literal('').or(z.coerce.number('The capo is a fret.').int().min(0).max(12)).optional(),
  }),
  async ({ song, key, capo }) => {
    const change = {
      ...(key === undefined ? {} : { key: key || null }),
      ...(capo === undefined ? {} : { capo: capo === '' ? null : capo }),
    }
    const cookie = readingsCookie()
    const known = (await cookies()).get(cookie.name)?.value
    await keepOnDevice(cookie, keep(known, song, change))
    refresh()
    return { status: 'done', message: '' }
  },
)
