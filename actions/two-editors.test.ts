import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { createBand, createMember } from '@/db/band-factories'
import type { Member } from '@/db/band-membership'
import { type Writable, writableBandRepertoire } from '@/db/repertoires'
import { addSong } from '@/db/song-changes'
import { findSong } from '@/db/songs'
import { createMusician, createSession } from '@/e2e/factories'
import { type ActionState, type FormValues, IDLE } from '@/lib/action-state'
import { songFormValues } from '@/lib/song-form'
import { EMPTY_SONG } from '@/lib/songs'
import { chanceOf } from '@/scripts/faults/chance'
import { changeSong } from './songs'

const asking = await vi.hoisted(async () => {
  const { AsyncLocalStorage } = await import('node:async_hooks')
  return new AsyncLocalStorage<string>()
})
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => ({ name, value: asking.getStore() }) }),
  headers: async () => new Headers(),
}))

/** `npm run prove -- editors` asks for many. */
const ROUNDS = Number(process.env.EDITORS_ROUNDS ?? 40)
const SEED = Number(process.env.EDITORS_SEED ?? Date.now() % 2 ** 31)
/** So many songs are edited by their two at a time. */
const SONGS = 4

/** What an editor may type into a field; the same for both now and then. */
const TYPES: Record<string, (upTo: (count: number) => number, who: string) => string> = {
  key: (upTo) => ['C', 'Dm', 'Eb', 'F#m', 'G', 'Bb'][upTo(6)]!,
  tempo: (upTo) => String(40 + upTo(300)),
  genre: (upTo, who) => `Genre ${who} ${upTo(1_000)}`,
  capo: (upTo) => String(upTo(12)),
  timeSignature: (upTo) => ['4/4', '3/4', '6/8', '5/4'][upTo(4)]!,
  duration: (upTo) => `${1 + upTo(9)}:${10 + upTo(50)}`,
  tags: (upTo, who) => `tag ${who} ${upTo(1_000)}`,
  notes: (upTo, who) => `What ${who} noted, ${upTo(1_000_000)}.\nSecond line.`,
  readiness: (upTo) => ['ready', 'learning', 'wish'][upTo(3)]!,
}

test(`in ${ROUNDS} rounds of two who change one song at once nothing that was acknowledged is lost unseen (seed ${SEED})`, async () => {
  const owner = await createBand(await createMusician())
  const other = await createMember(owner.bandId, await createMusician())
  const tokens = [await createSession(owner.musician), await createSession(other.musician)] as const
  const tally = { merged: 0, asked: 0, again: 0 }
  const rounds = Math.ceil(ROUNDS / SONGS)
  await Promise.all(
    Array.from({ length: SONGS }, (_, song) => editTogether(owner, tokens, chanceOf(SEED + song), rounds, tally)),
  )
  console.log(
    `seed ${SEED}: ${JSON.stringify(tally)}: rounds merged, those in which one was asked, and forms sent again`,
  )
  expect(tally.merged + tally.asked).toBe(rounds * SONGS)
  expect(Math.min(tally.merged, tally.asked)).toBeGreaterThan(0)
}, 1_200_000)

/** Two who read one song, change it and save at once, so many times. */
async function editTogether(
  owner: Member,
  tokens: readonly [string, string],
  chance: () => number,
  rounds: number,
  tally: { merged: number; asked: number; again: number },
): Promise<void> {
  const songs = writableBandRepertoire(owner)!
  const id = await addSong(songs, { ...EMPTY_SONG, title: `So What ${chance()}` }, crypto.randomUUID())
  for (let round = 0; round < rounds; round++) {
    const read = (await findSong(songs, id))!
    const base = songFormValues(read)
    const typed = [typedBy('Ann', base, chance), typedBy('Bob', base, chance)] as const
    const send = (who: 0 | 1, values: FormValues, version: number) =>
      asking.run(tokens[who], async () => {
        await pause(chance() * 4)
        for (;;) {
          const answer = await save({ ...values, id, version: String(version), band: owner.bandId })
          if (answer === 'saved' || answer.status !== 'failed') return answer
          // The database was away, on a busy machine for instance: what was typed is sent again, as the page says.
          expect(answer).toMatchObject({ message: expect.stringContaining('try again'), values: typedIn(values) })
          tally.again++
        }
      })
    const answers = await Promise.all(
      ([0, 1] as const).map((who) => send(who, { ...base, ...typed[who] }, read.version)),
    )
    const clashes = Object.keys(typed[0]).filter((field) => field in typed[1] && typed[0][field] !== typed[1][field])
    const now = await valuesOf(songs, id)
    const told = JSON.stringify({ round, base, typed, answers, now }, null, 1)
    if (clashes.length === 0) {
      expect(answers, told).toEqual(['saved', 'saved'])
      expect(now, told).toEqual({ ...base, ...typed[0], ...typed[1] })
      tally.merged++
      continue
    }
    // One came first; the other is shown both, and nothing of theirs was written.
    const second = answers[0] === 'saved' ? 1 : 0
    const [first, answer] = [typed[1 - second]!, answers[second]]
    expect(answers[1 - second], told).toBe('saved')
    expect(now, told).toEqual({ ...base, ...first })
    const both = { status: 'conflict', theirs: now, values: { ...base, ...first, ...typed[second] } }
    expect(answer, told).toMatchObject(both)
    const { values, version } = answer as Extract<ActionState, { status: 'conflict' }>
    expect(await send(second, values, version), told).toBe('saved')
    expect(await valuesOf(songs, id), told).toEqual(both.values)
    tally.asked++
  }
}

/** One to three fields, changed from what was read. */
function typedBy(who: string, base: FormValues, chance: () => number): Record<string, string> {
  const upTo = (count: number) => Math.floor(chance() * count)
  const fields = Object.keys(TYPES)
  const typed: Record<string, string> = {}
  while (Object.keys(typed).length < 1 + upTo(3)) {
    const field = fields[upTo(fields.length)]!
    const value = TYPES[field]!(upTo, who)
    if (value !== base[field]) typed[field] = value
  }
  return typed
}

async function save(values: FormValues): Promise<'saved' | ActionState> {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one)
  try {
    return await changeSong(IDLE, form)
  } catch (error) {
    if (String((error as { digest?: string }).digest).includes('?saved')) return 'saved'
    throw error
  }
}

async function valuesOf(songs: Writable, id: string): Promise<FormValues> {
  return songFormValues((await findSong(songs, id))!)
}

/** Boxes of which none is ticked are not sent. */
function typedIn({ chartTypes: _, ...values }: FormValues): FormValues {
  return values
}
