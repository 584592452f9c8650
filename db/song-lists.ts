import 'server-only'
import { keptAnswer } from './kept-answers'
import type { Readable } from './repertoires'
import { countFacets } from './song-facets'
import type { SongQuery } from './song-pages'
import { countSongs, findSongs } from './songs'

/** A list as it is opened: a page of its songs, the numbers of its head line, and the counts of its filters. */
export function findList(from: Readable, query: SongQuery) {
  return keptAnswer(from, `list ${JSON.stringify(query)}`, async (version) => {
    const [found, counts, facets] = await Promise.all([
      findSongs(from, query, version),
      countSongs(from, query.filter, version),
      countFacets(from, query.filter),
    ])
    return { found, counts, facets }
  })
}

/** The songs of a list alone, for a page that shows the rest of it already. */
export function findListed(from: Readable, query: SongQuery) {
  return keptAnswer(from, `songs ${JSON.stringify(query)}`, async (version) => {
    const { songs, next } = await findSongs(from, query, version)
    return { songs, next }
  })
}
