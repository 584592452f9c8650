import 'server-only'
import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Musician } from '@/lib/musician'
import type { Profile } from '@/lib/profile'
import type { SongFields } from '@/lib/songs'
import { changing, record } from './changes'
import { db } from './client'
import { addUser, changeProfile } from './musicians'
import { ownRepertoire } from './repertoires'
import { type Brings, bringSampleSongs } from './sample-band'
import { auditLog, bandMembers, bands, repertoires, songs } from './schema'
import { newId } from './schema/columns'
import { madeColumns } from './song-columns'

export type SampleMusician = {
  googleId: string
  name: string
  email: string
  profile: Profile
  songs: SongFields[]
  brings: Brings
}

const SUBJECT = 'sample world'
const DAY = 24 * 60 * 60 * 1000

/**
 * Makes the sample musicians, their repertoires and their band, once for each database; answers whether it did. What is
 * there already is never written over: a repertoire that was ever changed stays as it is.
 */
export async function addSampleWorld(
  bandName: string,
  musicians: SampleMusician[],
  now = Date.now(),
): Promise<boolean> {
  const [made] = await db().select({ id: auditLog.id }).from(auditLog).where(eq(auditLog.subject, SUBJECT)).limit(1)
  if (made) return false
  const players: Musician[] = []
  for (const sample of musicians) players.push(await addPlayer(sample, now))
  const bandId = newId()
  await db().transaction(async (tx) => {
    await tx.insert(bands).values({ id: bandId, name: bandName, colour: 1 })
    await tx.insert(repertoires).values({ id: newId(), bandId })
    const members = players.map(({ id }, place) => ({
      ...{ bandId, userId: id, role: place === 0 ? ('owner' as const) : ('member' as const) },
      shares: 'all' as const,
      instruments: musicians[place]!.profile.instruments?.slice(0, 1) ?? [],
    }))
    await tx.insert(bandMembers).values(members)
    await record(tx, { musicianId: null }, [{ verb: 'add', subject: SUBJECT, subjectId: bandId }])
  })
  for (const [place, player] of players.entries()) await bringSampleSongs(player, bandId, musicians[place]!.brings)
  return true
}

async function addPlayer({ googleId, name, email, profile, songs }: SampleMusician, now: number): Promise<Musician> {
  const id = await addUser({ googleId, email, name })
  const own = and(eq(repertoires.userId, id), eq(repertoires.version, 0))
  const [untouched] = await db().select({ id: repertoires.id }).from(repertoires).where(own)
  const musician = { id, name, repertoireId: untouched?.id ?? '' }
  if (untouched) {
    await changeProfile(musician, 1, { name, profile })
    await addSongs(musician, songs, now)
  }
  return musician
}

/** The songs came one by one over the last year and a half, so that growth has something to show. */
async function addSongs(musician: Musician, fields: SongFields[], now: number): Promise<void> {
  const repertoire = ownRepertoire(musician)
  await changing(repertoire, async (tx) => {
    const rows = fields.map((song, place) => {
      // A step that shares no factor with the number of songs mixes the alphabet.
      const age = ((place * 17) % fields.length) / fields.length
      const createdAt = new Date(now - Math.round(age ** 1.5 * 540 * DAY) - DAY)
      return {
        ...{ ...song, ...madeColumns(song), id: v7({ msecs: createdAt.getTime() }), createdAt, updatedAt: createdAt },
        ...{ repertoireId: repertoire.id, addedBy: musician.id },
      }
    })
    await tx.insert(songs).values(rows)
    const entry = { verb: 'add', subject: 'songs', differences: { songs: { from: 0, to: rows.length } } }
    return { result: undefined, entries: [entry] }
  })
}
