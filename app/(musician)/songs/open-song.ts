import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { findSong } from '@/db/songs'
import { openOwn } from '../repertoire/open-own'

/** One of the musician's own songs, read once per request; not found for everybody else. */
export const openSong = cache(async (songId: string) => {
  const repertoire = await openOwn()
  return { repertoire, song: (await findSong(repertoire.from, songId)) ?? notFound() }
})
