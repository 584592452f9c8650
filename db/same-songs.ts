import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import { changing } from './changes'
import { db } from './client'
import type { Readable, Writable } from './repertoires'
import { songAnswers } from './schema'

const MOST = 2_000

export type AskedSong = { songKey: string; title: string; artist: string | null }
export type SameSongAnswer = Awaited<ReturnType<typeof findSameSongAnswers>>[number]

/** What was answered to "same song?" in this repertoire, the newest 2,000. */
export function findSameSongAnswers(from: Readable) {
  return db()
    .select({ keyA: songAnswers.keyA, keyB: songAnswers.keyB, answer: songAnswers.answer, words: songAnswers.words })
    .from(songAnswers)
    .where(eq(songAnswers.repertoireId, from.id))
    .orderBy(desc(songAnswers.createdAt), songAnswers.keyA, songAnswers.keyB)
    .limit(MOST)
}

/** Keeps an answer about two songs in place of an earlier one; undefined as the answer takes it back. Answers whether anything is other than before. */
export function answerSameSong(
  to: Writable,
  [one, other]: [AskedSong, AskedSong],
  answer?: 'same' | 'different',
): Promise<boolean> {
  const [a, b] = one.songKey < other.songKey ? [one, other] : [other, one]
  return changing(to, async (tx) => {
    const [before] = await tx
      .delete(songAnswers)
      .where(and(eq(songAnswers.repertoireId, to.id), eq(songAnswers.keyA, a.songKey), eq(songAnswers.keyB, b.songKey)))
      .returning({ answer: songAnswers.answer })
    if (answer && a.songKey !== b.songKey)
      await tx
        .insert(songAnswers)
        .values({
          ...{ repertoireId: to.id, keyA: a.songKey, keyB: b.songKey, answer, answeredBy: to.musicianId },
          words: { a: wordsOf(a), b: wordsOf(b) },
        })
        .onConflictDoNothing()
    if (before?.answer === answer) return { result: false, entries: [] }
    const differences = {
      songs: { to: [wordsOf(a), wordsOf(b)] },
      answer: { from: before?.answer ?? null, to: answer ?? null },
    }
    return { result: true, entries: [{ verb: 'answer', subject: 'same song', differences }] }
  })
}

const wordsOf = ({ title, artist }: AskedSong) => ({ title, artist })

/** The work that each key with a "same" stands for: keys that were joined, over any number of steps, share one. */
export function worksOf(answers: Pick<SameSongAnswer, 'keyA' | 'keyB' | 'answer'>[]): Map<string, string> {
  const parents = new Map<string, string>()
  const root = (key: string): string => {
    const parent = parents.get(key)
    return parent === undefined || parent === key ? key : root(parent)
  }
  for (const { keyA, keyB, answer } of answers) {
    if (answer !== 'same') continue
    const [one, other] = [root(keyA), root(keyB)].sort()
    parents.set(keyA, parents.get(keyA) ?? keyA)
    parents.set(keyB, parents.get(keyB) ?? keyB)
    parents.set(other!, one!)
  }
  return new Map([...parents.keys()].map((key) => [key, root(key)]))
}
