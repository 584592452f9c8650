import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createBand, createMember } from '@/db/band-factories'
import { findMyPart } from '@/db/band-members'
import { type Member, memberOf } from '@/db/band-membership'
import { findPicture } from '@/db/band-pictures'
import { addInvitation, revokeInvitation } from '@/db/invitation-changes'
import { findInvitations } from '@/db/invitations'
import { createMusician, createSession, createSongs } from '@/e2e/factories'
import { type FormAction, IDLE } from '@/lib/action-state'
import { PICTURE_BYTES } from '@/lib/band-picture'
import { invitationCode, invitationToken } from '@/lib/invitation-address'
import type { Musician } from '@/lib/musician'
import { bandAction, NOT_ALLOWED } from './band-action'
import { addBand, changeBand, changePicture, deleteBand } from './bands'
import { enterCode, joinBand, makeInvitation } from './invitations'
import { changeShare, countShared, handOver, leaveBand } from './members'

const jar = new Map<string, string>()
let client = ''
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: async () => new Headers({ 'x-forwarded-for': client }),
}))
vi.mock('next/cache', () => ({ refresh: () => {} }))

let owner: Member
let guest: Musician

beforeEach(async () => {
  client = `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 250)).join('.')}`
  owner = await createBand(await createMusician('Olga'), 'The Openers')
  guest = await createMusician('Guest')
})

async function send(who: Musician, action: FormAction, fields: Record<string, string | string[] | File>) {
  jar.set('soleil', await createSession(who))
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
  try {
    return await action(IDLE, form)
  } catch (leaving) {
    const [kind, , target] = String((leaving as { digest?: string }).digest).split(';')
    return kind === 'NEXT_REDIRECT' ? target : kind
  }
}

async function invite(mostUses = 1) {
  const formKey = randomUUID()
  await addInvitation(owner, { role: 'member', days: 7, mostUses, memberEndsAt: null }, formKey)
  return { token: invitationToken(owner.musician.id, formKey), code: invitationCode(owner.musician.id, formKey) }
}

const NOT_FOUND = 'NEXT_HTTP_ERROR_FALLBACK'

test('whoever may not do it is told so before anything is done', async () => {
  const done = vi.fn(async () => undefined)
  const action = bandAction('change band', z.object({}), done)
  const sub = await createMember(owner.bandId, guest, { role: 'sub' })
  expect(await send(guest, action, { band: sub.bandId })).toMatchObject({ status: 'failed', message: NOT_ALLOWED })
  expect(done).not.toHaveBeenCalled()
  await send(owner.musician, action, { band: owner.bandId })
  expect(done).toHaveBeenCalledOnce()
})

describe('a band', () => {
  test('is founded with what its founder plays, and leads to its page', async () => {
    const target = await send(guest, addBand, { name: ' The  New\tOnes ', colour: '11', formKey: randomUUID() })
    const band = await memberOf(guest, String(target).replace('/bands/', ''))
    expect(band).toMatchObject({ bandName: 'The New Ones', colour: 11, role: 'owner' })
  })

  test.each([
    ['name', { name: ' ' }],
    ['name', { name: '\u200b' }],
    ['name', { name: 'x'.repeat(101) }],
    ['colour', { colour: '12' }],
    ['colour', { colour: 'red' }],
  ])('is refused for its %s: %j', async (field, wrong) => {
    const answer = await send(guest, addBand, { name: 'New', colour: '0', formKey: randomUUID(), ...wrong })
    expect(answer).toMatchObject({ status: 'invalid', errors: { [field]: expect.any(String) } })
  })

  test('that somebody renamed meanwhile shows both names', async () => {
    const fields = { band: owner.bandId, version: '1', colour: '0' }
    expect(await send(owner.musician, changeBand, { ...fields, name: 'First' })).toMatchObject({ status: 'done' })
    const answer = await send(owner.musician, changeBand, { ...fields, name: 'Second' })
    expect(answer).toMatchObject({
      status: 'conflict',
      values: { name: 'Second' },
      theirs: { name: 'First' },
      version: 2,
    })
  })

  test('is deleted by its name alone', async () => {
    const answer = await send(owner.musician, deleteBand, { band: owner.bandId, name: 'the openers' })
    expect(answer).toMatchObject({ status: 'invalid', values: { name: 'the openers' } })
    expect(await memberOf(owner.musician, owner.bandId)).toBeDefined()
    const fields = { band: owner.bandId, name: ' The Openers ' }
    expect(await send(owner.musician, deleteBand, fields)).toBe(`/bands?deleted=${owner.bandId}`)
  })
})

describe('a picture', () => {
  const picture = (text: string) => new File([Buffer.from(text, 'latin1')], 'picture.png', { type: 'image/png' })
  const give = (file: File) => send(owner.musician, changePicture, { band: owner.bandId, picture: file })

  test('is kept as what its bytes are, whatever it calls itself', async () => {
    expect(await give(picture('\xff\xd8\xff-jpeg'))).toMatchObject({ status: 'done' })
    expect(await findPicture(owner)).toMatchObject({ type: 'image/jpeg' })
  })

  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['nothing', ''],
    ['too large', `\x89PNG\r\n\x1a\n${'x'.repeat(PICTURE_BYTES)}`],
  ])('that is %s is refused, and the one before stays', async (_, text) => {
    await give(picture('\xff\xd8\xffbefore'))
    const answer = await give(picture(text))
    expect(answer).toMatchObject({ status: 'failed', values: {} })
    expect((await findPicture(owner))!.picture.toString('latin1')).toContain('before')
  })
})

describe('a code', () => {
  test('leads to the invitation, for who typed it', async () => {
    const { code } = await invite()
    const path = String(await send(guest, enterCode, { code: code.toLowerCase().replace('-', ' ') }))
    expect(path).toMatch(/^\/join\//)
    const invitation = path.replace('/join/', '')
    const fields = { invitation, shares: 'nothing', instruments: 'oud' }
    expect(await send(await createMusician(), joinBand, fields)).toBe(NOT_FOUND)
    expect(await send(guest, joinBand, fields)).toBe(`/bands/${owner.bandId}?joined`)
    expect(await send(guest, joinBand, fields)).toBe(`/bands/${owner.bandId}`)
  })

  test('that is wrong, stopped or used up is one answer', async () => {
    const stopped = await invite()
    await revokeInvitation(owner, (await findInvitations(owner))[0]!.id)
    const used = await invite()
    await send(await createMusician(), joinBand, { invitation: used.token, shares: 'nothing', instruments: '' })
    const answers = []
    for (const code of ['2222-2222', 'no code', stopped.code, used.code])
      answers.push({ ...((await send(guest, enterCode, { code })) as object), values: {} })
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 'invalid' })
  })

  test('may be wrong ten times in ten minutes; then the right one waits too, from every network', async () => {
    const { code } = await invite(5)
    const tries = await Promise.all(Array.from({ length: 12 }, () => send(guest, enterCode, { code: '2222-2222' })))
    expect(tries.filter((answer) => (answer as { status: string }).status === 'invalid')).toHaveLength(10)
    client = '203.0.113.9'
    expect(await send(guest, enterCode, { code })).toMatchObject({ status: 'failed' })
    expect(await send(await createMusician(), enterCode, { code })).toMatch(/^\/join\//)
  })

  test('is not to be guessed by many musicians of one network either', async () => {
    for (let at = 0; at < 3; at++) {
      const guesser = await createMusician()
      for (let guess = 0; guess < 10; guess++) await send(guesser, enterCode, { code: '2222-2222' })
    }
    expect(await send(guest, enterCode, { code: (await invite()).code })).toMatchObject({ status: 'failed' })
  })

  test('that is right is no try', async () => {
    const { code } = await invite()
    for (let at = 0; at < 12; at++) expect(await send(guest, enterCode, { code })).toMatch(/^\/join\//)
  })
})

describe('an invitation', () => {
  test.each([
    ['role', { role: 'owner' }],
    ['days', { days: '365' }],
    ['uses', { uses: '0' }],
    ['uses', { uses: '61' }],
    ['lastDay', { role: 'sub', lastDay: '2020-01-01' }],
  ])('is refused for its %s: %j', async (field, wrong) => {
    const fields = { band: owner.bandId, formKey: randomUUID(), role: 'member', days: '7', uses: '1', ...wrong }
    const answer = await send(owner.musician, makeInvitation, fields)
    expect(answer).toMatchObject({ status: 'invalid', errors: { [field]: expect.any(String) } })
    expect(await findInvitations(owner)).toEqual([])
  })

  test('lets nobody in who has not chosen what to share', async () => {
    const { token } = await invite()
    const answer = await send(guest, joinBand, { invitation: token, instruments: '' })
    expect(answer).toMatchObject({ status: 'invalid', errors: { shares: expect.any(String) } })
    expect(await memberOf(guest, owner.bandId)).toBeUndefined()
  })

  test('that never was is not found', async () => {
    const fields = { invitation: invitationToken(guest.id, randomUUID()), shares: 'all', instruments: '' }
    expect(await send(guest, joinBand, fields)).toBe(NOT_FOUND)
  })
})

describe('what a member shares', () => {
  test('is counted before and after it is saved', async () => {
    await createSongs(guest, [
      { title: 'One', tags: ['jazz'] },
      { title: 'Two', tags: ['jazz', 'loud'] },
      { title: 'Three' },
    ])
    const member = await createMember(owner.bandId, guest, { shares: 'nothing' })
    const choice = { shares: 'tags', tag: ['jazz', 'loud'] }
    expect(await send(guest, countShared, choice)).toMatchObject({ message: '2 songs' })
    expect(await findMyPart(member)).toMatchObject({ shares: 'nothing' })
    const fields = { ...choice, band: owner.bandId, version: '1', showsLearning: 'on' }
    expect(await send(guest, changeShare, fields)).toMatchObject({ message: 'Saved. The band sees 2 songs of yours.' })
    expect(await findMyPart(member)).toMatchObject({ shares: 'tags', shareTags: ['jazz', 'loud'], showsLearning: true })
    expect(await send(guest, changeShare, fields)).toMatchObject({
      status: 'failed',
      values: { tag: ['jazz', 'loud'] },
    })
  })
})

test('the last owner is told what comes first, and hands over with a tick', async () => {
  await createMember(owner.bandId, guest)
  const band = owner.bandId
  const stays = { status: 'failed', message: expect.stringContaining('Hand it over') }
  expect(await send(owner.musician, leaveBand, { band })).toMatchObject(stays)
  expect(await send(owner.musician, handOver, { band, member: guest.id })).toMatchObject({ status: 'invalid' })
  expect(await send(owner.musician, handOver, { band, member: guest.id, sure: 'yes' })).toMatchObject({
    status: 'done',
  })
  expect(await send(owner.musician, leaveBand, { band })).toBe('/bands?left')
})
