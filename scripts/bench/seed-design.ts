import { type Client, Pool } from 'pg'

/**
 * The other side: how SOLEil was first designed on paper. A table with numbers as ids and its indexes, ILIKE on both columns
 * without a limit, distinct counts, pages by OFFSET.
 */
export async function makeSeedTable(client: Client): Promise<void> {
  await client.query(`
    create schema seed;
    create table seed.users (id bigint generated always as identity primary key, repertoire_id uuid not null unique);
    insert into seed.users (repertoire_id) select id from repertoires order by id;
    create table seed.songs (
      id bigint generated always as identity primary key,
      user_id bigint not null, title text not null, artist text, key text, tempo smallint, genre text,
      chart_types text[] not null, created_at timestamptz not null
    );
    insert into seed.songs (user_id, title, artist, key, tempo, genre, chart_types, created_at)
      select u.id, s.title, s.artist, s.key, s.tempo, s.genre, s.chart_types, s.created_at
      from songs s join seed.users u using (repertoire_id) order by s.id;
    create index on seed.songs (user_id, title);
    create index on seed.songs (artist);
    create index on seed.songs (created_at);
    grant usage on schema seed to public;
    grant select on all tables in schema seed to public`)
}

export type SeedSide = Awaited<ReturnType<typeof openSeedSide>>

/** The seed's statements on that table. */
export async function openSeedSide(url: string) {
  const pool = new Pool({ connectionString: url, max: 20 })
  // An idle connection may be lost, and an error that nobody hears ends the process.
  pool.on('error', () => {})
  const { rows } = await pool.query<{ id: string; repertoire_id: string }>('select id, repertoire_id from seed.users')
  const users = new Map(rows.map(({ id, repertoire_id }) => [repertoire_id, id]))
  const userOf = ({ repertoireId }: { repertoireId: string }) => users.get(repertoireId)!
  return {
    userOf,
    search: (musician: { repertoireId: string }, term: string) =>
      pool.query('select * from seed.songs where user_id = $1 and (title ilike $2 or artist ilike $2) order by title', [
        userOf(musician),
        `%${term}%`,
      ]),
    searchAll: (musicians: { repertoireId: string }[], term: string) =>
      pool.query(
        'select * from seed.songs where user_id = any($1::bigint[]) and (title ilike $2 or artist ilike $2) order by title',
        [musicians.map(userOf), `%${term}%`],
      ),
    stats: (musician: { repertoireId: string }) =>
      pool.query('select count(*), count(distinct artist), count(distinct genre) from seed.songs where user_id = $1', [
        userOf(musician),
      ]),
    page: (musician: { repertoireId: string }, page: number) =>
      pool.query('select * from seed.songs where user_id = $1 order by title limit 50 offset $2', [
        userOf(musician),
        50 * page,
      ]),
    close: () => pool.end(),
  }
}
