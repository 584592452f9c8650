import { createMusician, createSession } from '../../e2e/factories'
import type { Setting } from './round'
import { visit } from './visits'
import type { World } from './world'

/** Signs somebody out while Redis keeps a copy of the session and cannot be told; afterwards nobody may be let in by it. */
export async function revokeWhileAway(
  { site, redis }: World,
  { hold, pause }: Pick<Setting, 'hold' | 'pause'>,
): Promise<void> {
  const address = site.settings.AUTH_URL
  const token = await createSession(await createMusician())
  const before = await visit(address, '/repertoire', token)
  if (before.status !== 200) throw new Error(`Somebody newly signed in got ${before.status}.`)
  // The copy is made beside the answer.
  await pause(100)
  redis.freeze()
  try {
    const answer = await fetch(`${address}/sign-out`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: `soleil=${token}`, origin: address },
      body: new URLSearchParams({ everywhere: 'no' }),
    })
    if (answer.status !== 303) throw new Error(`Signing out while Redis is frozen answered ${answer.status}.`)
    await refused(address, token, hold, pause)
  } finally {
    redis.thaw()
  }
  await refused(address, token, 1_000, pause)
}

async function refused(address: string, token: string, forMs: number, pause: Setting['pause']): Promise<void> {
  const deadline = performance.now() + forMs
  while (performance.now() < deadline) {
    const { signedOut, status } = await visit(address, '/repertoire', token)
    if (!signedOut) throw new Error(`A session that has ended was answered with ${status}.`)
    await pause(50)
  }
}
