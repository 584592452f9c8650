import { randomUUID } from 'node:crypto'
import { createBand, createMember } from '@/db/band-factories'
import { removeMember } from '@/db/band-member-changes'
import { setActive } from '@/db/musicians'
import { ownRepertoire } from '@/db/repertoires'
import { addShareLink, revokeShareLink } from '@/db/share-link-changes'
import { findShareLinks } from '@/db/share-links'
import { createMusician, createSession, createSong } from '@/e2e/factories'
import { sharePath, shareToken } from '@/lib/share-address'
import { type Answer, ask } from './ask'
import type { SeveralWorld } from './world'

type Right = { path: string; token?: string; end: () => Promise<unknown> }

/** Rights that may end, each with how: by a request to one of the processes, or in the database as the app does it. */
const RIGHTS: Record<string, (world: SeveralWorld) => Promise<Right>> = {
  'a session': async ({ address }) => {
    const token = await createSession(await createMusician())
    const form = new FormData()
    form.set('everywhere', 'yes')
    return { path: '/repertoire', token, end: () => ask(address, '/sign-out', { token, form }) }
  },
  'an account': async () => {
    const musician = await createMusician()
    const token = await createSession(musician)
    return { path: '/repertoire', token, end: () => setActive(musician.id, false) }
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

/** Ends rights `rounds` times in turn, and asks every process at once whether they still open anything. */
export async function tryEnded(world: SeveralWorld, rounds: number): Promise<{ tries: number; stale: string[] }> {
  const kinds = Object.entries(RIGHTS)
  const stale: string[] = []
  let tries = 0
  for (let round = 0; round < rounds; round++) {
    const [name, make] = kinds[round % kinds.length]!
    const { path, token, end } = await make(world)
    const everywhere = () =>
      Promise.all(Array.from({ length: 2 * world.count }, () => ask(world.address, path, { token })))
    const before = await everywhere()
    if (!before.every(opens))
      stale.push(`${name} did not open before it ended: ${before.map((answer) => answer?.status)}`)
    await end()
    const after = await everywhere()
    tries += after.length
    if (after.some(opens))
      stale.push(`${name} still opened on ${after.filter(opens).length} of ${after.length} requests`)
  }
  return { tries, stale }
}

const opens = (answer: Answer | null) => answer?.status === 200
