import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startDriveServer } from '@/scripts/testing/drive-server.mjs'
import { DRIVE_SCOPE } from './addresses'
import { asListed, type DriveAccess, FOLDER, findDriveFile, listDriveFiles } from './files'
import { challengeOf, consentAddress, renewedTokens, revokeTokens, tokensOfCode } from './oauth'

const QUICK = { answer: 700, all: 20_000, first: 5, tries: 4 }
const id = (n: number) => `1AbCdEfGhIjKlMnOpQrStUvWxYz0${String(10_000 + n)}`
const file = (n: number, more: object = {}) => ({
  ...{ id: id(n), name: `Song ${n}_Bb.pdf`, mimeType: 'application/pdf', md5Checksum: `${n}`.padStart(32, '0') },
  ...{ modifiedTime: '2025-05-03T10:00:00.000Z', trashed: false, ...more },
})

let drive: Awaited<ReturnType<typeof startDriveServer>>
let at: { authorize: string; token: string; revoke: string; api: string; clientId: string; secret: string }
let access: DriveAccess
beforeAll(async () => {
  drive = await startDriveServer()
  const { address } = drive
  at = {
    authorize: `${address}/authorize`,
    token: `${address}/token`,
    revoke: `${address}/revoke`,
    api: `${address}/drive/v3`,
    clientId: 'c',
    secret: 's',
  }
})
afterAll(() => drive.stop())
beforeEach(() => {
  drive.faults.length = 0
  drive.requests.length = 0
  drive.access.set('good', 'mine')
  drive.worlds.set('mine', [file(1), file(2)])
  access = { api: at.api, token: 'good', patience: QUICK }
})
const faultOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'none',
    (error) => error.fault,
  )

describe('files.list', () => {
  test('asks for what is needed, shared drives too, and follows every page', async () => {
    drive.worlds.set(
      'mine',
      Array.from({ length: 2_345 }, (_, at) => file(at)),
    )
    const { files, complete } = await listDriveFiles(access)
    expect([files.length, complete]).toEqual([2_345, true])
    expect(drive.requests.map(({ query }) => query.pageToken)).toEqual([undefined, '1000', '2000'])
    expect(drive.requests[0]!.query).toMatchObject({
      supportsAllDrives: 'true',
      includeItemsFromAllDrives: 'true',
      fields: expect.stringContaining('md5Checksum'),
    })
  })

  test('of a folder, with its resource key', async () => {
    drive.worlds.set('mine', [file(1, { parents: [id(9)] }), file(2), file(3, { parents: [id(9)], trashed: true })])
    const { files } = await listDriveFiles(access, { id: id(9), resourceKey: '0-key' })
    expect(files.map((one) => one.id)).toEqual([id(1)])
    expect(drive.requests[0]!.query.q).toBe(`'${id(9)}' in parents and trashed = false`)
    expect(drive.requests[0]!.headers['x-goog-drive-resource-keys']).toBe(`${id(9)}/0-key`)
  })

  test('files that are none and files that come twice are left out', async () => {
    drive.worlds.set('mine', [file(1), { id: '../etc', name: 'x' }, file(1), 7])
    expect((await listDriveFiles(access)).files).toHaveLength(1)
  })
})

describe('files.get', () => {
  test('a file, one that is gone, and one that needs its resource key', async () => {
    drive.worlds.set('mine', [file(1), file(2, { needsKey: '0-abc' })])
    expect(await findDriveFile(access, id(1), null)).toMatchObject({ name: 'Song 1_Bb.pdf' })
    expect(await findDriveFile(access, id(7), null)).toBeNull()
    expect(await findDriveFile(access, id(2), null)).toBeNull()
    expect(await findDriveFile(access, id(2), '0-abc')).not.toBeNull()
  })

  test('shortcuts lead to their file, folders and forms are no charts, what is in the bin says so', () => {
    const shortcut = {
      ...file(1),
      shortcutDetails: { targetId: id(2), targetMimeType: 'application/pdf', targetResourceKey: '0-k' },
    }
    expect(asListed(shortcut)).toMatchObject({ fileId: id(2), resourceKey: '0-k', md5: null, problem: null })
    expect(asListed({ ...file(1), mimeType: FOLDER }).problem).toContain('folder')
    expect(asListed({ ...file(1), trashed: true }).problem).toContain('bin')
  })
})

describe('what goes wrong', () => {
  test('an expired token is renewed once, and another 401 means that the right is gone', async () => {
    access = { ...access, token: 'old', renewed: async () => 'good' }
    expect((await listDriveFiles(access)).files).toHaveLength(2)
    expect(access.token).toBe('good')
    expect(await faultOf(listDriveFiles({ ...access, token: 'old', renewed: async () => 'older' }))).toBe('revoked')
  })

  test.each([
    ['403 for asking too often', { status: 403, reason: 'userRateLimitExceeded' }],
    ['429', { status: 429, reason: 'rateLimitExceeded' }],
    ['500', { status: 500 }],
    ['503 with a page of HTML', { status: 503, text: '<h1>Sorry</h1>' }],
    ['no answer in time', { status: 0, hang: true }],
  ])('%s is tried again', async (_, fault) => {
    drive.faults.push(fault, fault)
    expect((await listDriveFiles(access)).files).toHaveLength(2)
    expect(drive.requests).toHaveLength(3)
  })

  test('patience ends', async () => {
    for (let at = 0; at < 9; at++) drive.faults.push({ status: 403, reason: 'rateLimitExceeded' })
    expect(await faultOf(listDriveFiles(access))).toBe('too often')
    expect(drive.requests).toHaveLength(4)
  })

  test('a pause that is asked for is kept, or not waited for where it is too long', async () => {
    drive.faults.push({ status: 429, reason: 'rateLimitExceeded', retryAfter: 60 })
    expect(await faultOf(listDriveFiles(access))).toBe('too often')
    expect(drive.requests).toHaveLength(1)
  })

  test('403 for another reason, words that are no JSON, and a page that is none are not tried again', async () => {
    drive.faults.push({ status: 403, reason: 'insufficientPermissions' })
    expect(await faultOf(listDriveFiles(access))).toBe('refused')
    drive.faults.push({ status: 200, text: '<h1>Wifi of the hotel</h1>' })
    expect(await faultOf(listDriveFiles(access))).toBe('strange')
    drive.worlds.set('mine', [{ ...file(1), name: 7 }])
    expect(await faultOf(findDriveFile(access, id(1), null))).toBe('strange')
    expect(drive.requests).toHaveLength(3)
  })

  test('nobody there', async () => {
    expect(
      await faultOf(
        listDriveFiles({ ...access, api: 'http://127.0.0.1:9/drive/v3', patience: { ...QUICK, tries: 1 } }),
      ),
    ).toBe('away')
  })
})

describe('the right to see files', () => {
  const verifier = 'v'.repeat(43)
  const redirectTo = 'http://localhost:3000/api/drive/answer'
  const asked = { state: 'st', verifier, redirectTo }
  async function codeOf(world: string): Promise<URL> {
    const answer = await fetch(`${consentAddress(at, asked)}&world=${world}`, { redirect: 'manual' })
    return new URL(answer.headers.get('location')!)
  }

  test('is asked for by one scope, with proof of who asks, and files are picked on the way', async () => {
    const query = Object.fromEntries(new URL(consentAddress(at, asked)).searchParams)
    expect(query).toMatchObject({
      scope: DRIVE_SCOPE,
      trigger_onepick: 'true',
      prompt: 'consent',
      access_type: 'offline',
      include_granted_scopes: 'false',
      code_challenge: challengeOf(verifier),
      code_challenge_method: 'S256',
    })
    const back = await codeOf('mine')
    expect(back.searchParams.get('picked_file_ids')).toBe(`${id(1)},${id(2)}`)
  })

  test('a code gives tokens once, with the right proof alone; tokens are renewed until the right is taken back', async () => {
    const code = (await codeOf('mine')).searchParams.get('code')!
    expect(
      await faultOf(
        tokensOfCode(at, { code: (await codeOf('mine')).searchParams.get('code')!, verifier: 'wrong', redirectTo }),
      ),
    ).toBe('revoked')
    const tokens = await tokensOfCode(at, { code, verifier, redirectTo })
    expect(await faultOf(tokensOfCode(at, { code, verifier, redirectTo }))).toBe('revoked')
    const newer = await renewedTokens(at, tokens)
    expect(newer.refresh).toBe(tokens.refresh)
    expect((await listDriveFiles({ ...access, token: newer.access })).files).toHaveLength(2)
    expect(await revokeTokens(at, tokens)).toBe(true)
    expect(await faultOf(renewedTokens(at, tokens))).toBe('revoked')
    expect(await revokeTokens(at, tokens)).toBe(true)
    expect(await revokeTokens({ ...at, revoke: 'http://127.0.0.1:9/' }, tokens)).toBe(false)
  })
})
