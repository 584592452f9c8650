import { randomUUID } from 'node:crypto'
import { createBand, createInvitation } from '@/db/band-factories'
import { addUser } from '@/db/musicians'
import { ownRepertoire } from '@/db/repertoires'
import { addSession } from '@/db/sessions'
import { addShareLink } from '@/db/share-link-changes'
import { createMusician, createSession } from '@/e2e/factories'
import { createOwnCharted, createSetlist } from '@/e2e/stage-world'
import { sharePath, shareToken } from '@/lib/share-address'
import { newToken, tokenHash } from '@/lib/tokens'
import { MOST, PDF, WITHOUT_SCRIPTS } from './floors'
import type { Shown } from './front'

export const OPERATOR = 'operator-of-the-proof'
const COOKIE = '__Host-soleil'

export type Kind = Shown & { name: string; status: number; floor: number }

/** One of each kind of answer that SOLEil gives to a browser, with what it answers and how many points it must have. */
export async function everyKind(): Promise<Kind[]> {
  const musician = await createMusician()
  const cookie = `${COOKIE}=${await createSession(musician)}`
  const song = await createOwnCharted(musician)
  const setlist = await createSetlist(musician)
  const invitation = await createInvitation(await createBand(musician))
  const formKey = randomUUID()
  const link = { title: 'All', filter: {}, ending: null, passcode: null, charts: true, downloads: true }
  await addShareLink(ownRepertoire(musician), link, formKey)
  const shared = sharePath(shareToken(musician.id, formKey))
  const operator = `${COOKIE}=${await operatorsSession()}`
  const page = (name: string, path: string, more: Partial<Kind> = {}): Kind => ({
    ...{ name, path, status: 200, floor: MOST },
    ...more,
  })
  const other = (name: string, path: string, more: Partial<Kind> = {}): Kind =>
    page(name, path, { floor: WITHOUT_SCRIPTS, ...more })
  return [
    page('landing', '/'),
    page('sign-in', '/sign-in'),
    page('repertoire', '/repertoire', { cookie }),
    page('song', song.path, { cookie }),
    page('chart', song.text, { cookie }),
    page('setlist', setlist.path, { cookie }),
    page('settings', '/settings', { cookie }),
    page('operator', '/operator', { cookie: operator }),
    page('shared link', shared),
    page('invitation', `/join/${invitation.token}`),
    page('stage', '/stage'),
    page('404', '/nowhere', { status: 404 }),
    page('404 of a link', '/s/nonsense', { status: 404 }),
    page('404 of a song', `/songs/${randomUUID()}`, { status: 404, cookie }),
    other('redirect', '/repertoire', { status: 307 }),
    other('400', '/songs/%E0%A4%A', { status: 400 }),
    other('401', '/api/songs', { status: 401 }),
    other('JSON', '/api/songs', { cookie }),
    other('JSON of a link', `${shared}/songs`),
    other('PDF', song.file, { cookie, floor: PDF }),
    other('picture of a link', `${shared}/picture`),
    other('export', '/api/export?format=csv', { cookie }),
  ]
}

async function operatorsSession(): Promise<string> {
  const userId = await addUser({ googleId: OPERATOR, email: 'operator@example.test', name: 'Olga Operator' })
  const token = newToken()
  await addSession({ tokenHash: tokenHash(token), userId, device: 'Chrome on Linux' })
  return token
}
