import { randomUUID } from 'node:crypto'
import { createBand, createMember } from '@/db/band-factories'
import { removeMember } from '@/db/band-member-changes'
import { setActive } from '@/db/musicians'
import { ownRepertoire } from '@/db/repertoires'
import { addShareLink, revokeShareLink } from '@/db/share-link-changes'
import { findShareLinks } from '@/db/share-links'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { sharePath, shareToken } from '@/lib/share-address'
import { forgetPatiently } from '../../musicians/forget-patiently'
import { askPatiently } from './ask'
import type { SeveralWorld } from './world'

export type Right = { path: string; token?: string; end: () => Promise<unknown> }

export type Kind = 'a session' | 'an account' | 'a share link' | 'a membership'

/** Rights that may end, each with how: by a request to one of the processes, or as a command beside the site does it. */
export const RIGHTS: Record<Kind, (world: SeveralWorld) => Promise<Right>> = {
  'a session': async ({ address }) => {
    const token = await createSession(await createMusician())
    const form = new FormData()
    form.set('everywhere', 'yes')
    return { path: '/repertoire', token, end: () => askPatiently(address, '/sign-out', { token, form }) }
  },
  'an account': async () => {
    const musician = await createMusician()
    const token = await createSession(musician)
    // As npm run musicians:deactivate does it.
    const end = async () => forgetPatiently((await setActive(musician.id, false)) ?? [])
    return { path: '/repertoire', token, end }
  },
  'a share link': async () => {
    const musician = await createMusician()
    const own = ownRepertoire(musician)
    await createSong(musician, { title: 'Solar' })
    const formKey = randomUUID()
    await addShareLink(own, { title: 'For the band', filter: {}, ending: { days: 30 }, passcode: null }, formKey)
    const [link] = await findShareLinks(own)
    return { path: sharePath(shareToken(musician.id, formKey)), end: () => revokeShareLink(own, link!.id) }
  },
  'a membership': async () => {
    const owner = await createBand(await createMusician('Owner'))
    const musician = await createMusician()
    await createMember(owner.bandId, musician)
    const token = await createSession(musician)
    return { path: `/bands/${owner.bandId}`, token, end: () => removeMember(owner, musician.id) }
  },
}

export const KINDS = Object.keys(RIGHTS) as Kind[]
