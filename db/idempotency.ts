import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { type Database, db } from './client'
import { idempotencyKeys } from './schema'

/** The same key came with something else: a bug or a forgery, never a double tap. */
export class KeyReused extends Error {}

/** Whether a form with this key has arrived before: then nothing needs to be asked again. */
export async function cameBefore(musician: { id: string }, key: string): Promise<boolean> {
  const where = and(eq(idempotencyKeys.userId, musician.id), eq(idempotencyKeys.key, key))
  const [earlier] = await db().select({ key: idempotencyKeys.key }).from(idempotencyKeys).where(where)
  return earlier !== undefined
}

/**
 * Runs `create` once for a form's key: a second arrival of the same form waits for the first and answers its result.
 * Call it inside a transaction. Throws `KeyReused` when the key came before with another payload.
 */
export async function once<Result>(
  tx: Database,
  form: { userId: string; key: string; payload: unknown },
  create: () => Promise<Result>,
): Promise<{ result: Result; first: boolean }> {
  const hash = createHash('sha256').update(JSON.stringify(form.payload)).digest('base64url')
  const where = and(eq(idempotencyKeys.userId, form.userId), eq(idempotencyKeys.key, form.key))
  const [claimed] = await tx
    .insert(idempotencyKeys)
    .values({ userId: form.userId, key: form.key, hash })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key })
  if (!claimed) {
    const [earlier] = await tx.select().from(idempotencyKeys).where(where)
    if (earlier?.hash !== hash) throw new KeyReused('This form was already sent with other content.')
    return { result: earlier.result as Result, first: false }
  }
  const result = await create()
  await tx
    .update(idempotencyKeys)
    .set({ result: sql`${JSON.stringify(result)}::jsonb` })
    .where(where)
  return { result, first: true }
}
