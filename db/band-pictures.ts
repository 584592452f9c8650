import 'server-only'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { PictureType } from '@/lib/band-picture'
import { changingBand } from './band-door'
import type { Member } from './band-membership'
import { db } from './client'
import { bands } from './schema'

export type Picture = { picture: Buffer; type: PictureType }

/** A band's picture, for its members; undefined where it shows its initials. */
export async function findPicture(member: Member): Promise<Picture | undefined> {
  const [found] = await db()
    .select({ picture: sql<Buffer>`${bands.picture}`, type: sql<PictureType>`${bands.pictureType}` })
    .from(bands)
    .where(and(eq(bands.id, member.bandId), isNotNull(bands.picture)))
  return found
}

/** Gives the band another picture, or with null its initials again. */
export function changePicture(member: Member, picture: Picture | null): Promise<'done' | 'refused'> {
  return changingBand(member, 'change band', async ({ tx }) => {
    await tx
      .update(bands)
      .set({
        picture: picture?.picture ?? null,
        pictureType: picture?.type ?? null,
        version: sql`${bands.version} + 1`,
      })
      .where(eq(bands.id, member.bandId))
    return {
      result: 'done',
      entries: [{ verb: picture ? 'change' : 'remove', subject: 'picture', subjectId: member.bandId }],
    }
  })
}
