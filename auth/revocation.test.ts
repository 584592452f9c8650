import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test, vi } from 'vitest'
import { currentMusician } from '@/auth'
import { createBand, createMember } from '@/db/band-factories'
import { removeMember } from '@/db/band-member-changes'
import { memberOf } from '@/db/band-membership'
import { asJob } from '@/db/client'
import { setActive } from '@/db/musicians'
import { ownRepertoire } from '@/db/repertoires'
import { removeSession } from '@/db/sessions'
import { addShareLink, revokeShareLink } from '@/db/share-link-changes'
import { findShareLinks, openSharedRepertoire } from '@/db/share-links'
import { createMusician, createSession } from '@/e2e/factories'
import { redis } from '@/lib/redis'
import { shareToken } from '@/lib/share-address'
import { tokenHash } from '@/lib/tokens'
import { forgetSessions } from './session-copies'

const jar = new AsyncLocalStorage<string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => ({ name, value: jar.getStore() }) }),
  headers: async () => new Headers(),
}))

/** Tries of each kind; `npm run prove -- revocation` asks for many. */
const TRIES = Number(process.env.REVOCATION_TRIES ?? 8)
/** So many at once, each of whom asks three times while the right ends; with the patience of a job, because machines are busy. */
const AT_ONCE = 8

beforeAll(async () => {
  await vi.waitFor(async () => expect(await redis()?.ping()).toBe('PONG'), 10_000)
})

/** What lets somebody in, and what takes it away again. */
type Right = { holds: () => Promise<unknown>; end: () => Promise<unknown> }

/** For each kind somebody who is given the right again and again. */
const KINDS: Record<string, () => Promise<() => Promise<Right>>> = {
  'signed out': async () => {
    const musician = await createMusician()
    return async () => {
      const token = await createSession(musician)
      const end = async () => {
        await removeSession(tokenHash(token))
        await forgetSessions([tokenHash(token)])
      }
      return { holds: () => asked(token), end }
    }
  },
  deactivated: async () => async () => {
    const musician = await createMusician()
    const token = await createSession(musician)
    const end = async () => forgetSessions(((await setActive(musician.id, false)) as string[] | undefined) ?? [])
    return { holds: () => asked(token), end }
  },
  'member removed': async () => {
    const [owner, added] = [await createBand(await createMusician()), await createMusician()]
    return async () => {
      const { musician } = await createMember(owner.bandId, added)
      return { holds: () => memberOf(musician, owner.bandId), end: () => removeMember(owner, musician.id) }
    }
  },
  'link revoked': async () => {
    const own = ownRepertoire(await createMusician())
    return async () => {
      const formKey = randomUUID()
      await addShareLink(own, { title: 'Link', filter: {}, ending: null, passcode: null }, formKey)
      const [link] = await findShareLinks(own)
      const token = shareToken(own.musicianId, formKey)
      return { holds: () => openSharedRepertoire(token), end: () => revokeShareLink(own, link!.id) }
    }
  },
}

test.each(Object.keys(KINDS).filter((kind) => kind === (process.env.REVOCATION_KIND ?? kind)))(
  '%s: from then on nobody is let in, also while others were just asking',
  async (kind) => {
    const tally = { tried: 0, stale: 0 }
    const tryOn = async () => {
      const give = await KINDS[kind]!()
      while (tally.tried < TRIES) {
        tally.tried++
        const { holds, end } = await give()
        expect(await holds()).toBeTruthy()
        const asking = Array.from({ length: 3 }, holds)
        await end()
        if (await holds()) tally.stale++
        await Promise.all(asking)
        if (await holds()) tally.stale++
      }
    }
    await asJob(() => Promise.all(Array.from({ length: AT_ONCE }, tryOn)))
    expect(tally).toEqual({ tried: TRIES, stale: 0 })
  },
  60_000 + TRIES * 1_000,
)

function asked(token: string) {
  return jar.run(token, currentMusician)
}
