import type { Client } from 'pg'
import { validate as isUuid } from 'uuid'
import { Sentence } from '../steps/sentence.mjs'

/** Blanks what a deleted musician wrote, or all of them where none is named, and answers how many entries those were, in words. */
export async function blankAuditLog(client: Client, id?: string): Promise<string> {
  if (id !== undefined && !isUuid(id))
    throw new Sentence(
      'Say whose: npm run db:blank-audit -- ID (the id that the log knows them by), or nobody for all who are gone.',
    )
  try {
    const blank = id ? 'blank_audit_log($1)' : 'blank_audit_log()'
    const { rows } = await client.query<{ blanked: number }>(`SELECT ${blank}::int AS blanked`, id ? [id] : [])
    const whose = id ?? 'all who are gone'
    return `Entries blanked: ${rows[0]!.blanked.toLocaleString('en')}, of ${whose}. Who did what and when stays.`
  } catch (error) {
    throw asSentence(error as Error & { code?: string }, id ?? '')
  }
}

function asSentence(error: Error & { code?: string }, id: string): Error {
  if (error.code === '55000')
    return new Sentence(
      `The musician ${id} is still here: only what a deleted musician wrote is blanked. Nothing was changed.`,
    )
  if (error.code === '42501')
    return new Sentence(
      'Only the maintenance role may blank the log: set DATABASE_MAINTENANCE_URL to the address that npm run db:roles told.',
    )
  if (error.code === '42883')
    return new Sentence('This database has no roles yet, and so no way to blank its log: npm run db:roles makes both.')
  return error
}
