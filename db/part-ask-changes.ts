import 'server-only'
import { and, count, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { can } from '@/lib/band-rules'
import { ASK_LIMITS, type AskState } from '@/lib/part-ask'
import { cellOfSong, columnOf } from '@/lib/parts'
import { ACTIVE } from './active-users'
import { changingBand } from './band-door'
import { type Member, PRESENT } from './band-membership'
import type { Entry } from './changes'
import { type Database, db } from './client'
import { once } from './idempotency'
import { MOVABLE } from './part-marks'
import { bandMembers, charts, partAsks, songs, users } from './schema'
import { newId } from './schema/columns'

export type NewAsk = { songId: string; instrument: string; whom: string }
export type Asked = 'done' | 'gone' | 'there' | 'asked' | 'full' | 'refused'

/**
 * Asks a member for the part of an instrument, once per form key. `gone` without the song or the member, `there` where there is
 * such a chart, `asked` while somebody is asked for it already, `full` where the asker waits for 50.
 */
export function askForPart(member: Member, { songId, instrument, whom }: NewAsk, formKey: string): Promise<Asked> {
  return changingBand<Asked>(member, 'ask for parts', async ({ tx }) => {
    let entries: Entry[] = []
    const form = { userId: member.musician.id, key: formKey, payload: { songId, instrument, whom } }
    const { result } = await once<Asked>(tx, form, async () => {
      const song = await songToAskFor(tx, member.repertoireId, songId)
      if (!song || !(await canBring(tx, member, whom))) return 'gone'
      if (cellOfSong(columnOf(instrument), await signsOf(tx, member.repertoireId, songId), song.chartTypes) === 'has')
        return 'there'
      if ((await waitsFor(tx, member)) >= ASK_LIMITS.open) return 'full'
      const [made] = await tx
        .insert(partAsks)
        .values({
          ...{ id: newId(), repertoireId: member.repertoireId, songId, instrument },
          ...{ askedBy: member.musician.id, askedOf: whom },
        })
        .onConflictDoNothing()
        .returning({ id: partAsks.id })
      if (!made) return 'asked'
      entries = [entryOf('ask', songId, instrument)]
      return 'done'
    })
    return { result, entries }
  })
}

/** The asked says that they cannot bring it. */
export function declinePart(member: Member, id: string): Promise<'done' | 'gone' | 'refused'> {
  return close(member, id, 'cannot')
}

/** The asker does not wait for it any more, or has read that it does not come. */
export function takeBackAsk(member: Member, id: string): Promise<'done' | 'gone' | 'refused'> {
  return close(member, id, 'taken back')
}

/** In the change of a song's charts: what was asked for and is there now is done. Its entries are for the log of that change. */
export async function closeAsks(tx: Database, repertoireId: string, songId: string): Promise<Entry[]> {
  const inSong = and(eq(partAsks.repertoireId, repertoireId), eq(partAsks.songId, songId), eq(partAsks.state, 'open'))
  const open = await tx
    .select({ id: partAsks.id, instrument: partAsks.instrument })
    .from(partAsks)
    .where(inSong)
    .orderBy(partAsks.id)
    .limit(100)
  const song = open.length ? await songToAskFor(tx, repertoireId, songId) : undefined
  if (!song) return []
  const signs = await signsOf(tx, repertoireId, songId)
  const there = open.filter(({ instrument }) => cellOfSong(columnOf(instrument), signs, song.chartTypes) === 'has')
  if (!there.length) return []
  const ids = there.map(({ id }) => id)
  await tx
    .update(partAsks)
    .set({ state: 'done', closedAt: sql`now()` })
    .where(and(inSong, inArray(partAsks.id, ids)))
  return there.map(({ instrument }) => entryOf('bring', songId, instrument))
}

/** Whoever is not in the band any more is asked for nothing there, and waits for nothing. */
export async function forgetAsksOf(tx: Database, { repertoireId }: Member, userId: string): Promise<void> {
  await tx
    .update(partAsks)
    .set({ state: 'taken back', closedAt: sql`now()` })
    .where(
      and(
        eq(partAsks.repertoireId, repertoireId),
        eq(partAsks.state, 'open'),
        or(eq(partAsks.askedOf, userId), eq(partAsks.askedBy, userId)),
      ),
    )
}

/** Deletes what was answered long ago. */
export async function removeOldAsks(): Promise<void> {
  await db()
    .delete(partAsks)
    .where(lt(partAsks.closedAt, sql`now() - make_interval(days => ${ASK_LIMITS.kept})`))
}

function close(member: Member, id: string, state: Extract<AskState, 'cannot' | 'taken back'>) {
  const mine = state === 'cannot' ? partAsks.askedOf : partAsks.askedBy
  const from: AskState[] = state === 'cannot' ? ['open'] : ['open', 'cannot']
  return changingBand<'done' | 'gone'>(member, 'see', async ({ tx }) => {
    const [closed] = await tx
      .update(partAsks)
      .set({ state, closedAt: sql`now()` })
      .where(
        and(
          eq(partAsks.repertoireId, member.repertoireId),
          eq(partAsks.id, id),
          eq(mine, member.musician.id),
          inArray(partAsks.state, from),
        ),
      )
      .returning({ songId: partAsks.songId, instrument: partAsks.instrument })
    if (!closed) return { result: 'gone', entries: [] }
    const verb = state === 'cannot' ? 'decline' : 'take back'
    return { result: 'done', entries: [entryOf(verb, closed.songId, closed.instrument)] }
  })
}

async function songToAskFor(tx: Database, repertoireId: string, songId: string) {
  const [song] = await tx
    .select({ chartTypes: songs.chartTypes })
    .from(songs)
    .where(and(eq(songs.repertoireId, repertoireId), eq(songs.id, songId), isNull(songs.deletedAt)))
  return song
}

function signsOf(tx: Database, repertoireId: string, songId: string) {
  const { kind, instrument, transposition } = charts
  return tx
    .select({ kind, instrument, transposition, movable: MOVABLE })
    .from(charts)
    .where(and(eq(charts.repertoireId, repertoireId), eq(charts.songId, songId), isNull(charts.deletedAt)))
    .orderBy(charts.position, charts.id)
    .limit(100)
}

async function canBring(tx: Database, member: Member, userId: string): Promise<boolean> {
  const [row] = await tx
    .select({ role: bandMembers.role })
    .from(bandMembers)
    .innerJoin(users, and(eq(users.id, bandMembers.userId), ACTIVE))
    .where(and(eq(bandMembers.bandId, member.bandId), eq(bandMembers.userId, userId), PRESENT))
  return row !== undefined && can(row.role, 'change songs')
}

async function waitsFor(tx: Database, { repertoireId, musician }: Member): Promise<number> {
  const [row] = await tx
    .select({ asks: count() })
    .from(partAsks)
    .where(and(eq(partAsks.repertoireId, repertoireId), eq(partAsks.askedBy, musician.id), eq(partAsks.state, 'open')))
  return row!.asks
}

function entryOf(verb: string, songId: string, instrument: string): Entry {
  return { verb, subject: 'part', subjectId: songId, differences: { instrument: { to: instrument } } }
}
