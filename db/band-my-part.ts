import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { ShareChoice } from '@/lib/share-choice'
import { changingBand } from './band-door'
import type { Member } from './band-membership'
import { differences } from './changes'
import { bandMembers } from './schema'

export type MyPart = ShareChoice & { showsLearning: boolean; instruments: string[] }

/**
 * Changes what the member shares with the band or plays in it, if that is still at `version`. The log of the band, which others
 * read, says how much is shared and never by which tags: tags are the musician's own.
 */
export function changeMyPart(
  member: Member,
  version: number,
  change: Partial<MyPart>,
): Promise<'done' | 'overtaken' | 'refused'> {
  return changingBand(member, 'choose what to share', async ({ tx }) => {
    const mine = and(eq(bandMembers.bandId, member.bandId), eq(bandMembers.userId, member.musician.id))
    const [before] = await tx
      .select({
        shares: bandMembers.shares,
        showsLearning: bandMembers.showsLearning,
        instruments: bandMembers.instruments,
        version: bandMembers.version,
      })
      .from(bandMembers)
      .where(mine)
    if (before?.version !== version) return { result: 'overtaken', entries: [] }
    await tx
      .update(bandMembers)
      .set({ ...change, version: sql`${bandMembers.version} + 1` })
      .where(mine)
    const { shareTags: _, ...told } = change
    const found = differences<Omit<MyPart, 'shareTags'>>(before, told)
    const entry = { verb: 'change', subject: 'member', subjectId: member.musician.id, differences: found }
    return { result: 'done', entries: [entry] }
  })
}
