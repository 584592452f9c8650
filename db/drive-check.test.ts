import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { asListed } from '@/lib/google-drive/files'
import type { Musician } from '@/lib/musician'
import { startDriveServer } from '@/scripts/testing/drive-server.mjs'
import { db } from './client'
import { answerDriveFile, undoDriveAnswer } from './drive-answers'
import { findAnsweredFile, findChangedFiles, findLastCheck } from './drive-changed'
import { checkDrive, isCheckDue } from './drive-check'
import { endDriveConnection, findDriveConnection, keepDriveConnection, openDrive } from './drive-connections'
import { findChartedFiles, findDriveStates, findFilesOfLists } from './drive-known'
import { chartsThere, songsThere } from './drive-list-factories'
import { countDriveListFiles } from './drive-list-files'
import { undoDriveList } from './drive-list-undo'
import { writeDriveList } from './drive-list-write'
import { addDriveList } from './drive-lists'
import { ownRepertoire, type Writable } from './repertoires'
import { charts, driveConnections } from './schema'

const drive = await startDriveServer()
vi.mock('@/lib/google-drive/addresses', async (original) => ({
  ...(await original<object>()),
  driveAddresses: () => {
    const at = (path: string) => `${drive.address}${path}`
    const addresses = { authorize: at('/authorize'), token: at('/token'), revoke: at('/revoke'), api: at('/drive/v3') }
    return { ...addresses, clientId: 'c', secret: 's' }
  },
}))
afterAll(() => drive.stop())

const id = (n: number) => `1AbCdEfGhIjKlMnOpQrStUvWxYz0${String(10_000 + n)}`
const file = (n: number, name: string, more: object = {}) => ({
  ...{ id: id(n), name, mimeType: 'application/pdf', md5Checksum: `${n}`.padStart(32, '0') },
  ...{ modifiedTime: '2025-01-01T10:00:00.000Z', trashed: false, ...more },
})
const BEFORE = [file(1, 'So What_Bb.pdf'), file(2, 'Naima_Bass.pdf'), file(3, 'Solar.pdf'), file(4, 'Nardis.pdf')]

let musician: Musician
let own: Writable
beforeEach(async () => {
  musician = await createMusician()
  own = ownRepertoire(musician)
  await connect(musician)
  const list = await addDriveList(own, { source: 'drive', files: BEFORE.map((one) => asListed(one)) }, randomUUID())
  await writeDriveList(own, list, (await countDriveListFiles(own, list)).seen)
})

async function connect(who: Musician, expiresAt = Date.now() + 3_600_000) {
  drive.worlds.set(who.id, BEFORE)
  drive.access.set(`access ${who.id}`, who.id)
  drive.refresh.set(`refresh ${who.id}`, who.id)
  await keepDriveConnection(who, { access: `access ${who.id}`, refresh: `refresh ${who.id}`, expiresAt })
}
const look = async (to = own, who = musician) => checkDrive(to, (await openDrive(who))!)
const chartsOf = () =>
  db()
    .select({ file: charts.driveFileId, kind: charts.kind, transposition: charts.transposition })
    .from(charts)
    .where(and(eq(charts.repertoireId, own.id), isNull(charts.deletedAt)))
    .orderBy(charts.driveFileId)
const changed = async () => (await findChangedFiles(own)).map(({ fileId, found }) => [fileId, found])

describe('the connection', () => {
  test('is sealed, its owner’s alone, and renewed when it has expired', async () => {
    const [row] = await db().select().from(driveConnections).where(eq(driveConnections.userId, musician.id))
    expect(JSON.stringify(row)).not.toContain('access ')
    const other = await createMusician()
    expect([await openDrive(other), await findDriveConnection(other)]).toEqual([undefined, undefined])
    await db().insert(driveConnections).values({ userId: other.id, sealed: row!.sealed })
    expect(await openDrive(other)).toBeUndefined()
    await connect(musician, Date.now() - 1)
    expect((await openDrive(musician))!.token).not.toBe(`access ${musician.id}`)
  })

  test('that Google ended says so, and is mended by connecting again', async () => {
    await connect(musician, Date.now() - 1)
    drive.refresh.delete(`refresh ${musician.id}`)
    await expect(openDrive(musician)).rejects.toMatchObject({ fault: 'revoked' })
    expect(await findDriveConnection(musician)).toMatchObject({ failed: true })
    await connect(musician)
    expect(await findDriveConnection(musician)).toMatchObject({ failed: false })
  })

  test('ends here and at Google', async () => {
    expect(await endDriveConnection(musician)).toEqual({ there: true, revoked: true })
    expect(drive.refresh.has(`refresh ${musician.id}`)).toBe(false)
    expect(await findDriveConnection(musician)).toBeUndefined()
    expect(await endDriveConnection(musician)).toEqual({ there: false, revoked: true })
  })
})

describe('a look at Drive', () => {
  test('finds nothing where nothing changed', async () => {
    expect(isCheckDue(await findLastCheck(own))).toBe(true)
    expect(await look()).toEqual({ files: 4, changed: 0 })
    expect(isCheckDue(await findLastCheck(own))).toBe(false)
    expect(await changed()).toEqual([])
  })

  test('finds what was renamed, replaced, put into the bin and deleted, and changes no chart', async () => {
    const charted = await chartsOf()
    drive.worlds.set(musician.id, [
      file(1, 'So What_Eb.pdf'),
      file(2, 'Naima_Bass.pdf', { md5Checksum: 'f'.repeat(32), modifiedTime: '2025-05-03T10:00:00.000Z' }),
      file(3, 'Solar.pdf', { trashed: true }),
    ])
    expect(await look()).toEqual({ files: 4, changed: 4 })
    expect(new Map((await changed()) as [string, object][])).toEqual(
      new Map([
        [id(1), expect.objectContaining({ name: 'So What_Eb.pdf' })],
        [id(2), expect.objectContaining({ md5: 'f'.repeat(32), modifiedAt: '2025-05-03T10:00:00.000Z' })],
        [id(3), expect.objectContaining({ gone: true })],
        [id(4), expect.objectContaining({ gone: true })],
      ]),
    )
    expect(await chartsOf()).toEqual(charted)
    expect(await look()).toEqual({ files: 4, changed: 4 })
    drive.worlds.set(musician.id, BEFORE)
    expect(await look()).toEqual({ files: 4, changed: 0 })
  })

  test('that Drive does not answer keeps what was known', async () => {
    for (let at = 0; at < 9; at++) drive.faults.push({ status: 403, reason: 'insufficientPermissions' })
    await expect(look()).rejects.toMatchObject({ fault: 'refused' })
    drive.faults.length = 0
    expect(await changed()).toEqual([])
    expect(isCheckDue(await findLastCheck(own))).toBe(true)
  })

  test('of somebody else sees nothing of mine', async () => {
    const other = await createMusician()
    await connect(other)
    drive.worlds.set(other.id, [])
    expect(await look(ownRepertoire(other), other)).toEqual({ files: 0, changed: 0 })
    expect(await changed()).toEqual([])
  })
})

describe('an answer', () => {
  async function renamed() {
    drive.worlds.set(musician.id, [file(1, 'So What_Eb.pdf'), ...BEFORE.slice(1, 3)])
    await look()
    const files = await findChangedFiles(own)
    const of = (n: number) => files.find(({ fileId }) => fileId === id(n))!
    return { rename: of(1), gone: of(4) }
  }

  test('takes the new name over, and back again', async () => {
    const { rename } = await renamed()
    expect(await answerDriveFile(own, rename, 'take')).toBe('done')
    expect((await chartsOf())[0]).toEqual({ file: id(1), kind: 'part', transposition: 'Eb' })
    expect(await answerDriveFile(own, rename, 'take')).toBe('gone')
    expect(await look()).toMatchObject({ changed: 1 })
    const answered = (await findAnsweredFile(own, id(1)))!
    expect(await undoDriveAnswer(own, { ...answered, version: 1 })).toBe('overtaken')
    expect(await undoDriveAnswer(own, answered)).toBe('done')
    expect((await chartsOf())[0]).toEqual({ file: id(1), kind: 'part', transposition: 'Bb' })
    expect((await changed()).map(([file]) => file)).toContain(id(1))
  })

  test('keeps a chart, which is not asked about again', async () => {
    const { rename, gone } = await renamed()
    expect(await answerDriveFile(own, rename, 'keep')).toBe('done')
    expect(await answerDriveFile(own, gone, 'keep')).toBe('done')
    expect((await chartsOf())[0]).toMatchObject({ transposition: 'Bb' })
    expect(await look()).toMatchObject({ changed: 0 })
  })

  test('removes a chart, and brings it back', async () => {
    const { gone } = await renamed()
    expect(await answerDriveFile(own, gone, 'remove')).toBe('done')
    expect(await chartsOf()).toHaveLength(3)
    expect(await undoDriveAnswer(own, (await findAnsweredFile(own, id(4)))!)).toBe('done')
    expect(await chartsOf()).toHaveLength(4)
  })

  test('of somebody else, or from another version, does nothing', async () => {
    const { rename } = await renamed()
    const other = ownRepertoire(await createMusician())
    expect(await answerDriveFile(other, rename, 'remove')).toBe('gone')
    expect(await undoDriveAnswer(other, rename)).toBe('gone')
    expect(await answerDriveFile(own, { ...rename, version: 9 }, 'remove')).toBe('overtaken')
    expect(await chartsOf()).toHaveLength(4)
  })
})

test('two who have the same files know, answer and take back each for themselves', async () => {
  const other = await createMusician()
  const theirs = ownRepertoire(other)
  await connect(other)
  const theirList = await addDriveList(theirs, { source: 'drive', files: BEFORE.map(asListed) }, randomUUID())
  await writeDriveList(theirs, theirList, (await countDriveListFiles(theirs, theirList)).seen)
  const ids = BEFORE.map(({ id }) => id)
  const listsOf = async (of: Writable) =>
    [...(await findDriveStates(of, ids)).values()].flatMap(({ listId }) => listId ?? [])
  const songIdsOf = async (of: Writable) => (await songsThere(of)).map(({ id }) => id).sort()
  for (const of of [own, theirs]) {
    expect((await findLastCheck(of)).files).toBe(4)
    const songIds = await songIdsOf(of)
    expect([...(await findChartedFiles(of, ids)).values()].sort()).toEqual(songIds)
    const files = await findFilesOfLists(of, [...(await listsOf(own)), ...(await listsOf(theirs))])
    expect(files.map(({ songId }) => songId).sort()).toEqual(songIds)
  }
  const [mine] = await listsOf(own)
  expect([new Set(await listsOf(own)), new Set(await listsOf(theirs))]).toEqual([new Set([mine]), new Set([theirList])])

  drive.worlds.set(musician.id, [file(1, 'So What_Eb.pdf'), ...BEFORE.slice(1, 3)])
  expect(await look()).toEqual({ files: 4, changed: 2 })
  expect(await findChangedFiles(theirs)).toEqual([])
  const [renamed] = (await findChangedFiles(own)).filter(({ fileId }) => fileId === id(1))
  expect(await answerDriveFile(own, renamed!, 'take')).toBe('done')
  expect(await findAnsweredFile(theirs, id(1))).toBeUndefined()
  const nameFor = async (of: Writable) => (await findDriveStates(of, [id(1)])).get(id(1))?.known.name
  expect([await nameFor(own), await nameFor(theirs)]).toEqual(['So What_Eb.pdf', 'So What_Bb.pdf'])
  expect((await chartsThere(theirs)).map(({ transposition }) => transposition)).toContain('Bb')

  const before = [await songsThere(theirs), await chartsThere(theirs)]
  expect(await undoDriveList(own, mine!)).toMatchObject({ charts: 3 })
  expect([await songsThere(theirs), await chartsThere(theirs)]).toEqual(before)
  expect(await listsOf(theirs)).toHaveLength(4)
})
