import 'server-only'
import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { Musician } from '@/lib/musician'
import type { Profile } from '@/lib/profile'
import { ACTIVE } from './active-users'
import { PRESENT } from './band-membership'
import { differences, record } from './changes'
import { db } from './client'
import { sqlState } from './faults'
import { bandMembers, bands, repertoires, users } from './schema'
import { newId } from './schema/columns'
import { endSessions } from './sessions'
import type { Outcome } from './song-changes'

type Identity = { googleId: string; email: string | null; name: string }

/** Who stands behind Google's `sub`; identity is never the e-mail. */
export async function findUserByGoogleId(googleId: string) {
  const [user] = await db()
    .select({ id: users.id, email: users.email, name: users.displayName, isActive: users.isActive })
    .from(users)
    .where(eq(users.googleId, googleId))
  return user
}

/**
 * Adds a user with a repertoire, in one transaction, and answers its id; the existing one if this `sub` came first on
 * another connection. An e-mail known from an older account moves to the newer one, and nothing else of it does.
 */
export async function addUser(identity: Identity): Promise<string> {
  // Two first sign-ins at once with one address, or of one `sub`, may meet in the index of the addresses.
  for (let attempt = 1; ; attempt++) {
    try {
      return await addUserOnce(identity)
    } catch (error) {
      if (sqlState(error) !== '23505' || attempt === 5) throw error
    }
  }
}

function addUserOnce({ googleId, email, name }: Identity): Promise<string> {
  return db().transaction(async (tx) => {
    if (email)
      await tx
        .update(users)
        .set({ email: null })
        .where(and(eq(users.email, email), ne(users.googleId, googleId)))
    const id = newId()
    const [added] = await tx
      .insert(users)
      .values({ id, googleId, email, displayName: name })
      .onConflictDoNothing({ target: users.googleId })
      .returning({ id: users.id })
    if (!added) {
      const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.googleId, googleId))
      return known!.id
    }
    const repertoireId = newId()
    await tx.insert(repertoires).values({ id: repertoireId, userId: id })
    await record(tx, { musicianId: id, repertoireId }, [{ verb: 'join', subject: 'musician', subjectId: id }])
    return id
  })
}

/** What the settings page shows of the musician who asks. */
export async function findProfile(musician: Musician) {
  const [row] = await db()
    .select({
      name: users.displayName,
      email: users.email,
      profile: users.profileData,
      version: users.version,
      since: users.createdAt,
    })
    .from(users)
    .where(eq(users.id, musician.id))
  return row
}

/** The bands the musician plays in, with everyone's names; at most 50. */
export function findBandsOf(musician: Musician) {
  const mine = db()
    .select({ bandId: bandMembers.bandId })
    .from(bandMembers)
    .where(and(eq(bandMembers.userId, musician.id), PRESENT))
    .as('mine')
  return db()
    .select({
      id: bands.id,
      name: bands.name,
      members: sql<string[]>`array_agg(${users.displayName} order by ${users.displayName})`,
    })
    .from(mine)
    .innerJoin(bands, and(eq(bands.id, mine.bandId), isNull(bands.deletedAt)))
    .innerJoin(bandMembers, and(eq(bandMembers.bandId, bands.id), PRESENT))
    .innerJoin(users, and(eq(users.id, bandMembers.userId), ACTIVE))
    .groupBy(bands.id, bands.name)
    .orderBy(bands.name)
    .limit(50)
}

/** Changes name and profile if they are still at `version`. */
export function changeProfile(
  musician: Musician,
  version: number,
  after: { name: string; profile: Profile },
): Promise<Outcome> {
  return db().transaction(async (tx) => {
    const [before] = await tx
      .select({ name: users.displayName, profile: users.profileData, version: users.version })
      .from(users)
      .where(eq(users.id, musician.id))
      .for('update')
    if (!before) return 'gone'
    if (before.version !== version) return 'overtaken'
    const found = differences(
      { ...NOTHING_TOLD, ...before.profile, name: before.name },
      { ...NOTHING_TOLD, ...after.profile, name: after.name },
    )
    if (!Object.keys(found).length) return 'done'
    await tx
      .update(users)
      .set({ displayName: after.name, profileData: after.profile, version: version + 1 })
      .where(eq(users.id, musician.id))
    await record(tx, { musicianId: musician.id }, [
      { verb: 'change', subject: 'profile', subjectId: musician.id, differences: found },
    ])
    return 'done'
  })
}

/** The user with this id or e-mail address. For an operator's command: it asks for no owner. */
export async function findUserCalled(called: string) {
  const [user] = await db()
    .select({ id: users.id, name: users.displayName })
    .from(users)
    .where(isUuid(called) ? eq(users.id, called) : eq(users.email, called.toLowerCase()))
  return user
}

/**
 * Shuts a musician out, ending all sessions, or lets them in again. Answers the hashes of the ended sessions' tokens;
 * undefined if there is no such musician. An operator's command.
 */
export function setActive(userId: string, isActive: boolean): Promise<string[] | undefined> {
  return db().transaction(async (tx) => {
    const [user] = await tx.update(users).set({ isActive }).where(eq(users.id, userId)).returning({ id: users.id })
    if (!user) return undefined
    await record(tx, { musicianId: null }, [
      { verb: isActive ? 'activate' : 'deactivate', subject: 'musician', subjectId: userId },
    ])
    return isActive ? [] : endSessions(tx, userId)
  })
}

const NOTHING_TOLD = { instruments: undefined, readingTransposition: undefined } satisfies Profile
