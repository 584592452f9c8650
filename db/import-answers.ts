import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { changing } from './changes'
import { type Database, db } from './client'
import type { DoubtfulRow, SameAs } from './import-marks'
import type { Readable, Writable } from './repertoires'
import { type AskedSong, worksOf } from './same-songs'
import { songAnswers } from './schema'

const MOST = 100_000
const AT_ONCE = 1_000

/** What was answered to "same song?": the keys each key is the same as, and the pairs that are different songs. */
export type Answers = { same: SameAs; isDifferent: (one: string, other: string) => boolean }

/** Everything that was ever answered about songs of a repertoire, for the comparison with a list. */
export async function findAnswers(from: Readable, database: Database = db()): Promise<Answers> {
  const answers = await database
    .select({ keyA: songAnswers.keyA, keyB: songAnswers.keyB, answer: songAnswers.answer })
    .from(songAnswers)
    .where(eq(songAnswers.repertoireId, from.id))
    .orderBy(songAnswers.keyA, songAnswers.keyB)
    .limit(MOST)
  const different = new Set(
    answers.filter(({ answer }) => answer === 'different').map(({ keyA, keyB }) => pair(keyA, keyB)),
  )
  return { same: sameAs(worksOf(answers)), isDifferent: (one, other) => different.has(pair(one, other)) }
}

/** An answer about a row of a list: the key of the song it is, or null if it is none of those it was near. */
export type RowAnswer = { row: DoubtfulRow; same: string | null }

/** Keeps answers about doubtful rows; answers how many pairs of songs were told apart or together for the first time. */
export function answerRows(to: Writable, answers: RowAnswer[]): Promise<number> {
  const values = answers.flatMap(({ row, same }) =>
    row.like
      .filter(({ songKey }) => same === null || songKey === same)
      .map((known) => answered(to, { ...row.song, songKey: row.made.songKey }, known, same ? 'same' : 'different')),
  )
  return changing(to, async (tx) => {
    let kept = 0
    for (let from = 0; from < values.length; from += AT_ONCE) {
      const rows = await tx
        .insert(songAnswers)
        .values(values.slice(from, from + AT_ONCE))
        .onConflictDoNothing()
        .returning({ key: songAnswers.keyA })
      kept += rows.length
    }
    const differences = { answers: { to: kept }, same: { to: values.filter(({ answer }) => answer === 'same').length } }
    return { result: kept, entries: kept ? [{ verb: 'answer', subject: 'same song', differences }] : [] }
  })
}

/** How many answers there are. */
export async function countAnswers(from: Readable): Promise<number> {
  const [counted] = await db()
    .select({ answers: sql<number>`count(*)::int` })
    .from(songAnswers)
    .where(eq(songAnswers.repertoireId, from.id))
  return counted!.answers
}

function answered(to: Writable, one: AskedSong, other: AskedSong, answer: 'same' | 'different') {
  const [a, b] = one.songKey < other.songKey ? [one, other] : [other, one]
  const [wordsA, wordsB] = [a, b].map(({ title, artist }) => ({ title, artist }))
  const keys = { repertoireId: to.id, keyA: a.songKey, keyB: b.songKey }
  return { ...keys, answer, words: { a: wordsA!, b: wordsB! }, answeredBy: to.musicianId }
}

function sameAs(works: Map<string, string>): SameAs {
  const members = new Map<string, string[]>()
  for (const [key, work] of works) members.set(work, [...(members.get(work) ?? []), key])
  return new Map([...works].map(([key, work]) => [key, members.get(work)!.filter((other) => other !== key)]))
}

function pair(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}
