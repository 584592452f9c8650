'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { forgetName, signOutDevice as signOutThere } from '@/auth/devices'
import { changeProfile as change, findProfile } from '@/db/musicians'
import { profileForm, profileFormValues } from '@/lib/profile-form'
import { musicianAction } from './musician-action'

export const changeProfile = musicianAction(profileForm, async (musician, { version, name, ...profile }, values) => {
  const outcome = await change(musician, version, { name, profile })
  const theirs = outcome === 'overtaken' ? await findProfile(musician) : undefined
  if (theirs) {
    const message =
      'This was changed on another device meanwhile. Nothing is lost: look at both, then save what should stay.'
    const saved = profileFormValues(theirs.name, theirs.profile)
    return { status: 'conflict', message, values, theirs: saved, version: theirs.version }
  }
  await forgetName(musician)
  refresh()
  return { status: 'done', message: 'Saved.' }
})

export const signOutDevice = musicianAction(z.object({ device: z.string() }), async (musician, { device }) => {
  const gone = await signOutThere(musician, device)
  refresh()
  return { status: 'done', message: gone ? 'Signed out there.' : 'That device was signed out already.' }
})
