import 'server-only'
import { aliasedTable, and, desc, eq, lt } from 'drizzle-orm'
import { validate as isUuid } from 'uuid'
import type { Member } from './band-membership'
import { db } from './client'
import { auditLog, songs, users } from './schema'

const PAGE = 50
const whom = aliasedTable(users, 'whom')

/** A page of 50 entries of the band's log, the last first, and the id after which the next page begins. */
export async function findLog(member: Member, after?: string) {
  const rows = await db()
    .select({
      id: auditLog.id,
      at: auditLog.at,
      verb: auditLog.verb,
      subject: auditLog.subject,
      subjectId: auditLog.subjectId,
      musicianId: auditLog.musicianId,
      differences: auditLog.differences,
      who: users.displayName,
      title: songs.title,
      whom: whom.displayName,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.musicianId))
    .leftJoin(songs, and(eq(songs.id, auditLog.subjectId), eq(songs.repertoireId, auditLog.repertoireId)))
    .leftJoin(whom, and(eq(auditLog.subject, 'member'), eq(whom.id, auditLog.subjectId)))
    .where(
      and(
        eq(auditLog.repertoireId, member.repertoireId),
        after !== undefined && isUuid(after) ? lt(auditLog.id, after) : undefined,
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(PAGE + 1)
  return { entries: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]!.id : null }
}
export type LogEntry = Awaited<ReturnType<typeof findLog>>['entries'][number]
