import 'server-only'
import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Database } from './client'
import { idempotencyKeys } from './schema'

/** The same key came with something else: a bug or a forgery, never a double tap. */
export class KeyReused extends Error {}

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
