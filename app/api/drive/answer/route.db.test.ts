import { randomUUID } from 'node:crypto'
import { NextRequest } from 'next/server'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { createBand, createMember } from '@/db/band-factories'
import { findDriveConnection } from '@/db/drive-connections'
import { findDriveListFiles } from '@/db/drive-list-files'
import { findDriveLists } from '@/db/drive-lists'
import { ownRepertoire, writableBandRepertoire } from '@/db/repertoires'
import { createMusician, createSession } from '@/e2e/factories'
import { answerAddress, newAsking, sealAsking } from '@/lib/google-drive/asking'
import { challengeOf } from '@/lib/google-drive/oauth'
import type { Musician } from '@/lib/musician'
import { startDriveServer } from '@/scripts/testing/drive-server.mjs'
import { GET } from './route'

const drive = await startDriveServer()
vi.mock('@/lib/google-drive/addresses', async (original) => ({
  ...(await original<object>()),
  driveAddresses: () => {
    const at = (path: string) => `${drive.address}${path}`
    const addresses = { authorize: at('/authorize'), token: at('/token'), revoke: at('/revoke'), api: at('/drive/v3') }
    return { ...addresses, clientId: 'c', secret: 's' }
  },
}))
const jar = new Map<string, string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.get(name) ? { name, value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
  }),
}))
afterAll(() => drive.stop())

const FILE = '1AbCdEfGhIjKlMnOpQrStUvWxYz012345'
const STALE = '/songs/from-drive?drive=stale'

let musician: Musician
beforeEach(async () => {
  musician = await createMusician()
  jar.clear()
  jar.set('soleil', await createSession(musician))
})

/** Someone goes to Google from this browser and chooses a file there; answers what Google sends back. */
function chosen({ by = musician, band }: { by?: Musician; band?: string } = {}) {
  const asked = newAsking(by.id, band)
  jar.set('drive', sealAsking(asked))
  const code = randomUUID()
  drive.worlds.set(by.id, [{ id: FILE, name: 'So What_Bb.pdf', mimeType: 'application/pdf' }])
  drive.codes.set(code, { world: by.id, challenge: challengeOf(asked.verifier), redirect: answerAddress() })
  return { state: asked.state, code, picked_file_ids: FILE }
}

async function comeBack(said: Record<string, string>): Promise<string> {
  const answer = await GET(new NextRequest(`${answerAddress()}?${new URLSearchParams(said)}`))
  expect(answer.status).toBe(303)
  const { pathname, search } = new URL(answer.headers.get('location')!)
  return pathname + search
}

const kept = async (who = musician) =>
  (await findDriveConnection(who)) !== undefined || (await findDriveLists(ownRepertoire(who))).length > 0

test('what was chosen is a list, once, and the connection is kept', async () => {
  const said = chosen()
  const path = await comeBack(said)
  const [list] = await findDriveLists(ownRepertoire(musician))
  expect(path).toBe(`/songs/from-drive/${list!.id}`)
  expect(await findDriveListFiles(ownRepertoire(musician), list!.id, { page: 1 })).toMatchObject([
    { driveFileId: FILE, name: 'So What_Bb.pdf' },
  ])
  expect([await comeBack(said), jar.get('drive')]).toEqual([STALE, ''])
})

test('nobody is sent to sign in, and nothing is kept', async () => {
  const said = chosen()
  jar.delete('soleil')
  expect(await comeBack(said)).toBe('/sign-in')
  expect(await kept()).toBe(false)
})

test.each(['a guessed state', 'what another musician asked', 'no cookie', 'a cookie of nobody’s'])(
  'by %s nothing is kept',
  async (how) => {
    const other = await createMusician()
    const said = chosen({ by: how === 'what another musician asked' ? other : musician })
    if (how === 'no cookie') jar.delete('drive')
    if (how.startsWith('a cookie')) jar.set('drive', 'x'.repeat(80))
    expect(await comeBack(how === 'a guessed state' ? { ...said, state: 'guessed' } : said)).toBe(STALE)
    expect([await kept(), await kept(other)]).toEqual([false, false])
  },
)

test('of a band only whoever may change its songs brings files there', async () => {
  const owner = await createMusician()
  const { bandId } = await createBand(owner)
  const ours = writableBandRepertoire(await createMember(bandId, owner, { role: 'owner' }))!
  expect(await comeBack(chosen({ band: bandId }))).toBe(STALE)
  await createMember(bandId, musician, { role: 'sub' })
  expect(await comeBack(chosen({ band: bandId }))).toBe(STALE)
  expect([await kept(), await findDriveLists(ours)]).toEqual([false, []])
  await createMember(bandId, musician, { role: 'member' })
  expect(await comeBack(chosen({ band: bandId }))).toMatch(`/bands/${bandId}/songs/from-drive/`)
  expect(await findDriveLists(ours)).toHaveLength(1)
  expect(await findDriveLists(ownRepertoire(musician))).toEqual([])
})

test('who refuses, and a code that Google does not take, are told so', async () => {
  const { state } = chosen()
  expect(await comeBack({ state, error: 'access_denied' })).toBe('/songs/from-drive?drive=denied')
  expect(await comeBack({ ...chosen(), code: 'stolen' })).toBe('/songs/from-drive?drive=revoked')
  expect(await kept()).toBe(false)
})
