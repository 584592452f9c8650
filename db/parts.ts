import 'server-only'
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import { searchTerms } from '@/lib/music/search-text'
import { type Cell, type ChartSign, cellOfSong, type PartColumn, partColumns } from '@/lib/parts'
import type { PartsView } from '@/lib/parts-view'
import { profile } from '@/lib/profile'
import { ACTIVE } from './active-users'
import { type Member, PRESENT } from './band-membership'
import { db, rowsOf } from './client'
import { boardOf, MOVABLE } from './part-marks'
import { reading } from './reading'
import { bandRepertoire } from './repertoires'
import { bandMembers, charts, songs, users } from './schema'
import { searching, visibleSongs } from './song-conditions'
import { after, cursorAt } from './song-order'

const PAGE = 50

/** Who plays what in the band, by name: what they said here, else what their profile says. */
export async function findPlayersOfParts(member: Member) {
  const rows = await db()
    .select({
      id: users.id,
      name: users.displayName,
      role: bandMembers.role,
      instruments: bandMembers.instruments,
      profileData: users.profileData,
    })
    .from(bandMembers)
    .innerJoin(users, and(eq(users.id, bandMembers.userId), ACTIVE))
    .where(and(eq(bandMembers.bandId, member.bandId), PRESENT))
    .orderBy(asc(sql`lower(${users.displayName})`), users.id)
    .limit(150)
  return rows.map(({ profileData, instruments, ...player }) => ({
    ...player,
    instruments: instruments.length ? instruments : (profile.safeParse(profileData).data?.instruments ?? []),
  }))
}
export type PartPlayer = Awaited<ReturnType<typeof findPlayersOfParts>>[number]

/** A song of the board: what there is for each column, in their order. */
export type BoardRow = { id: string; title: string; artist: string | null; cells: Cell[] }

/** A page of 50 songs of the band with what there is for each instrument, by title, and the cursor of the next page. */
export async function findBoard(
  member: Member,
  { columns, signs }: { columns: readonly PartColumn[]; signs: readonly ChartSign[] },
  { search, only, column, after: cursor }: PartsView,
): Promise<{ songs: BoardRow[]; next: string | null }> {
  const from = bandRepertoire(member)
  const asked = columns.flatMap(({ name }, place) => (!column || name === column ? [1n << BigInt(place)] : []))
  const mask = sql`${String(asked.reduce((all, bit) => all | bit, 0n))}::bigint`
  const wanted = and(...searching(searchTerms(search ?? '')), after('title', cursor)) as SQL | undefined
  const rows = await reading(from, (database) =>
    rowsOf<{ id: string; title: string; artist: string | null; search: string; has: string; can: string }>(
      database,
      sql`
        with ${boardOf(from, columns, signs, wanted)}
        select id, title, artist, search, (has | ticked)::text as has, can::text as can from board
        ${only ? sql`where (has | ticked | can) & ${mask} <> ${mask}` : sql``}
        order by search, id limit ${PAGE + 1}`,
    ),
  )
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return {
    songs: rows.slice(0, PAGE).map(({ id, title, artist, has, can }) => ({
      ...{ id, title, artist },
      cells: columns.map((_, place) => (bitAt(has, place) ? 'has' : bitAt(can, place) ? 'transposable' : 'missing')),
    })),
    next: last ? cursorAt('title', { ...last, artistSort: '', keyPos: null, tempo: null }) : null,
  }
}

/** What there is for each instrument of one song; undefined if it is not there, not of this band, or if the id is none. */
export async function findPartsOfSong(member: Member, songId: string) {
  if (!isUuid(songId)) return undefined
  const from = bandRepertoire(member)
  const [players, rows] = await Promise.all([
    findPlayersOfParts(member),
    db()
      .select({
        title: songs.title,
        artist: songs.artist,
        chartTypes: songs.chartTypes,
        chart: charts.id,
        kind: charts.kind,
        instrument: charts.instrument,
        transposition: charts.transposition,
        movable: MOVABLE,
      })
      .from(songs)
      .leftJoin(
        charts,
        and(eq(charts.songId, songs.id), eq(charts.repertoireId, from.id), sql`${charts.deletedAt} is null`),
      )
      .where(and(visibleSongs(from), eq(songs.id, songId)))
      .orderBy(charts.position, charts.id)
      .limit(100),
  ])
  const [song] = rows
  if (!song) return undefined
  const signs = rows.flatMap(({ chart, kind, ...sign }) => (chart && kind ? [{ ...sign, kind }] : []))
  const columns = partColumns(players)
  const cells = columns.map((column) => cellOfSong(column, signs, song.chartTypes))
  return { title: song.title, artist: song.artist, players, columns, cells }
}
export type PartsOfSong = NonNullable<Awaited<ReturnType<typeof findPartsOfSong>>>

function bitAt(mask: string, place: number): boolean {
  return (BigInt(mask) & (1n << BigInt(place))) !== 0n
}
