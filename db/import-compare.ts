import 'server-only'
import { type Database, db } from './client'
import { type Answers, findAnswers } from './import-answers'
import { withCharts } from './import-charts'
import { findKnownSongs, holdKnownSongs } from './import-known-songs'
import type { Reading } from './import-lists'
import {
  type KnownSong,
  type MarkedRow,
  markRows,
  type NewRow,
  type ReadRow,
  type SameAs,
  withDoubts,
} from './import-marks'
import { findNearSongs, type Near } from './import-near'
import type { Readable } from './repertoires'

type List = Pick<Reading, 'rows' | 'skipped' | 'files'>

/** What would become of each row of a list, if it were imported into a repertoire as it is now. */
export async function compare(from: Readable, list: List): Promise<MarkedRow[]> {
  const answers = await findAnswers(from)
  const known = await findKnownSongs(from, keysOf(list.rows, answers))
  return markWithNear(list, known, answers, {
    near: (fresh) => findNearSongs(db(), from, fresh, answers, false),
    charts: (songs) => withCharts(db(), from, list.rows, songs),
  })
}

/** The same, the songs that are there held so that nobody changes them until the transaction ends. */
export async function compareAndHold(tx: Database, from: Readable, list: List): Promise<MarkedRow[]> {
  const answers = await findAnswers(from, tx)
  const known = await holdKnownSongs(tx, from, keysOf(list.rows, answers))
  return markWithNear(list, known, answers, {
    near: (fresh) => findNearSongs(tx, from, fresh, answers, true),
    charts: (songs) => withCharts(tx, from, list.rows, songs),
  })
}

function keysOf(rows: ReadRow[], { same }: Answers): string[] {
  const keys = new Set(rows.map(({ made }) => made.songKey))
  for (const key of [...keys]) for (const other of same.get(key) ?? []) keys.add(other)
  return [...keys]
}

/** Rows that are surely songs in other words are those songs; of rows that only may be, their musician is asked. */
async function markWithNear(
  list: List,
  found: KnownSong[],
  answers: Answers,
  find: { near: (fresh: NewRow[]) => Promise<Near>; charts: (songs: KnownSong[]) => Promise<KnownSong[]> },
): Promise<MarkedRow[]> {
  const known = await find.charts(found)
  const marked = markRows(list, known, answers.same)
  const fresh = marked.filter((row) => row.mark === 'new')
  if (!fresh.length) return marked
  const { same, doubtful } = await find.near(fresh)
  if (!same.size) return withDoubts(marked, doubtful)
  const sameAs: SameAs = new Map(answers.same)
  for (const [key, { songKey }] of same) sameAs.set(key, [songKey])
  const all = new Map([...known, ...(await find.charts([...same.values()]))].map((song) => [song.id, song]))
  return withDoubts(markRows(list, [...all.values()], sameAs), doubtful)
}
