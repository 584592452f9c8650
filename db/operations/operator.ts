import 'server-only'
import { eq } from 'drizzle-orm'
import type { Musician } from '@/lib/musician'
import { hasOperators, isOperator } from '@/lib/operators'
import { db } from '../client'
import { users } from '../schema'

declare const mayOperate: unique symbol

/** A musician who looks after this SOLEil. */
export type Operator = Musician & { readonly [mayOperate]: true }

/** The musician as an operator; undefined for everybody else. */
export async function asOperator(musician: Musician): Promise<Operator | undefined> {
  if (!hasOperators()) return undefined
  const [user] = await db().select({ googleId: users.googleId }).from(users).where(eq(users.id, musician.id))
  return user && isOperator(user.googleId) ? (musician as Operator) : undefined
}
