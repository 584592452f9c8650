import { existsSync, readFileSync } from 'node:fs'
import { createBand, createMember, memberIn } from '@/db/band-factories'
import { removeMember } from '@/db/band-member-changes'
import { addUser } from '@/db/musicians'
import { addSession } from '@/db/sessions'
import type { Musician } from '@/lib/musician'
import { newToken, tokenHash } from '@/lib/tokens'
import { newCanary } from './canary'
import { writeBand } from './canary-band'
import { writeOwn } from './canary-own'
import { everyAddress } from './canary-pages'
import { hashedOf, secretsOf, unwrittenColumns } from './canary-secrets'
import { createMusician, createSession, createSong } from './factories'
import { expect, test } from './fixtures'

/** Marks or words that a visitor may see beside what a link shows to anybody who holds it. */
const SEEN: Record<string, string[]> = { writer: ['a', 'b', 'g', 'n'], bandmate: ['b', 'n'] }
const BEHIND_A_LINK = ['g', 'n:name']
const ON_AN_INVITATION = ['b:name', 'n:name']

test('nothing that somebody wrote is in any answer to anybody else, no secret in any at all, and neither in the log', async ({
  baseURL,
}) => {
  test.setTimeout(600_000)
  const canary = newCanary()
  const [writer, bandmate, gone] = [await createMusician(), await createMusician(), await createMusician()]
  const own = await writeOwn(writer, canary)
  const band = await writeBand(writer, bandmate, canary)
  expect(await unwrittenColumns(canary), 'columns of somebody’s words without a canary').toEqual([])
  await createMember(band.bandId, gone)
  await removeMember(await memberIn(band.bandId, writer), gone.id)
  const visitors = {
    writer: await createSession(writer),
    bandmate: await createSession(bandmate),
    gone: await createSession(gone),
    stranger: await createSession(await strangerInABand()),
    operator: await operatorsSession(),
    nobody: undefined,
  }
  const secrets = await secretsOf(writer, canary)
  for (const token of [visitors.writer!, ...ours()]) secrets.set(token, 'a secret of the site')
  const hashed = {
    a: await hashedOf(writer.repertoireId),
    b: await hashedOf(band.repertoireId),
    g: new Map<string, string>(),
  }
  expect(hashed.a.delete(own.sharedSum)).toBe(true)
  hashed.g.set(own.sharedSum, 'file')
  const told: string[] = []
  const saw: Record<string, Set<string>> = {}
  const addresses = everyAddress(own, band, canary.stem)
  for (const [visitor, token] of Object.entries(visitors)) {
    saw[visitor] = new Set()
    for (const address of addresses)
      for (const rsc of [false, true]) {
        const { body, headers, status } = await asked(baseURL + address, { token, rsc })
        const where = `${visitor}${rsc ? ' (RSC)' : ''} at ${address} (${status})`
        if (status >= 500) told.push(`${where} failed`)
        for (const word of [...canary.wordsIn(body + headers), ...hashesIn(hashed, body + headers)]) {
          saw[visitor].add(word)
          if (!isTheirs(word, visitor, address)) told.push(`${where} saw ${word}`)
        }
        for (const [secret, of] of secrets) if ((body + headers).includes(secret)) told.push(`${where} saw ${of}`)
      }
  }
  expect(told).toEqual([])
  expectToHaveSeen(saw)
  const log = process.env.SITE_LOG
  if (!log || !existsSync(log)) return
  const lines = readFileSync(log, 'utf8')
  for (const { id } of [writer, bandmate, gone]) expect(lines).toContain(`"musician":"${id}"`)
  expect([...canary.wordsIn(lines)]).toEqual([])
  for (const [secret, of] of secrets) expect(lines.includes(secret), `${of} in the log`).toBe(false)
})

function* hashesIn(hashed: Record<string, Map<string, string>>, text: string) {
  for (const [mark, of] of Object.entries(hashed))
    for (const [hash, column] of of) if (text.includes(hash)) yield `${mark}:${column}`
}

function isTheirs(word: string, visitor: string, address: string): boolean {
  const mark = word.slice(0, 1)
  if (mark === 's') return false
  const more = address.startsWith('/s/') ? BEHIND_A_LINK : address.startsWith('/join/') ? ON_AN_INVITATION : []
  return [...(SEEN[visitor] ?? []), ...more].some((one) => one === mark || one === word)
}

/** A canary that its own people are not shown would prove nothing. */
function expectToHaveSeen({ writer, bandmate, nobody }: Record<string, Set<string>>): void {
  const own = [
    'title',
    'notes',
    'lyrics',
    'pdf',
    'chartdrive',
    'listname',
    'known',
    'answeredone',
    'firstfile',
    'email',
  ]
  expect([...writer!]).toEqual(expect.arrayContaining(own.map((where) => `a:${where}`)))
  const ours = ['name', 'title', 'lyrics', 'guest', 'setsong', 'setnote', 'listname', 'part']
  expect([...bandmate!]).toEqual(expect.arrayContaining(ours.map((where) => `b:${where}`)))
  expect([...nobody!]).toEqual(expect.arrayContaining(['g:title', 'g:artist', 'g:lyrics', 'b:name']))
}

async function asked(address: string, { token, rsc }: { token: string | undefined; rsc: boolean }) {
  const headers = { ...(token && { cookie: `soleil=${token}` }), ...(rsc && { rsc: '1' }) }
  const answer = await fetch(address, { headers, redirect: 'manual' })
  const body = await answer.text().catch((error: Error) => {
    throw new Error(`${address} broke off`, { cause: error })
  })
  // Whose session it is gets it back when it is renewed.
  const sent = [...answer.headers].filter(([name]) => name !== 'set-cookie').flat()
  return { body, headers: sent.join('\n'), status: answer.status }
}

/** What the site itself must keep to itself. */
function ours(): string[] {
  const { AUTH_SECRET, AUTH_GOOGLE_SECRET, DATABASE_URL } = process.env
  return [AUTH_SECRET, AUTH_GOOGLE_SECRET, DATABASE_URL, new URL(DATABASE_URL!).password].flatMap((one) => one || [])
}

async function strangerInABand(): Promise<Musician> {
  const [stranger, colleague] = [await createMusician('Somebody Else'), await createMusician('Colleague')]
  await createSong(stranger, { title: 'Something Else' })
  await createMember((await createBand(colleague)).bandId, stranger)
  return stranger
}

async function operatorsSession(): Promise<string> {
  const userId = await addUser({ googleId: process.env.SOLEIL_OPERATORS!, email: null, name: 'Olive Operator' })
  const token = newToken()
  await addSession({ tokenHash: tokenHash(token), userId, device: 'Chrome on Linux' })
  return token
}
