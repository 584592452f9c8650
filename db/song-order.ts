import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { SongSort } from '@/lib/song-filter'
import { songs } from './schema'

type Place = { search: string; artistSort: string; keyPos: number | null; tempo: number | null; id: string }

/** Where unknown values stand: after all known ones; the expressions below write the same number. */
const LAST = 32_767

type Step = { column: SQL; fits: (value: unknown) => boolean; value: (value: string | number) => SQL }

/** Each order as expressions that make a song's place unique, and how a row's place is written into a cursor. */
const ORDERS: Record<SongSort, { by: Step[]; place: (row: Place) => (string | number)[] }> = {
  title: { by: [text(songs.search), identity()], place: (row) => [row.search, row.id] },
  artist: {
    by: [number(sql`(${songs.artistSort} = '')::int`), text(songs.artistSort), text(songs.search), identity()],
    place: (row) => [row.artistSort === '' ? 1 : 0, row.artistSort, row.search, row.id],
  },
  key: {
    by: [
      number(sql`coalesce((${songs.keyPos} % 12) * 2 + ${songs.keyPos} / 12, 32767)`),
      text(songs.search),
      identity(),
    ],
    place: (row) => [
      row.keyPos === null ? LAST : (row.keyPos % 12) * 2 + Math.floor(row.keyPos / 12),
      row.search,
      row.id,
    ],
  },
  tempo: {
    by: [number(sql`coalesce(${songs.tempo}, 32767)`), text(songs.search), identity()],
    place: (row) => [row.tempo ?? LAST, row.search, row.id],
  },
  recent: { by: [identity()], place: (row) => [row.id] },
}

/** The expressions to order by. */
export function orderBy(sort: SongSort): SQL[] {
  return ORDERS[sort].by.map(({ column }) => (sort === 'recent' ? sql`${column} desc` : column))
}

/** The songs behind a cursor's place; undefined for no cursor or one of another order: then the list begins anew. */
export function after(sort: SongSort, cursor: string | undefined): SQL | undefined {
  const place = cursor ? readCursor(cursor) : undefined
  const { by } = ORDERS[sort]
  if (!place || place.length !== by.length || !by.every((step, at) => step.fits(place[at]))) return undefined
  const columns = sql.join(
    by.map(({ column }) => column),
    sql`, `,
  )
  const values = sql.join(
    by.map(({ value }, at) => value(place[at]!)),
    sql`, `,
  )
  return sort === 'recent' ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`
}

/** The cursor of a row: its place in this order. */
export function cursorAt(sort: SongSort, row: Place): string {
  return Buffer.from(JSON.stringify(ORDERS[sort].place(row))).toString('base64url')
}

function identity(): Step {
  return {
    column: sql`${songs.id}`,
    fits: (value) => z.uuid().safeParse(value).success,
    value: (value) => sql`${value}::uuid`,
  }
}

function text(column: PgColumn): Step {
  return {
    column: sql`${column}`,
    fits: (value) => typeof value === 'string' && value.isWellFormed() && !value.includes('\0'),
    value: (value) => sql`${value}::text collate "C"`,
  }
}

function number(column: SQL): Step {
  return { column, fits: (value) => Number.isInteger(value), value: (value) => sql`${value}::int` }
}

function readCursor(cursor: string): (string | number)[] | undefined {
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return z
      .array(z.union([z.string().max(400), z.int32()]))
      .max(4)
      .safeParse(place).data
  } catch {
    return undefined
  }
}
