import { env } from './env'

/** Whether the one whom Google knows by this `sub` looks after this SOLEil (`SOLEIL_OPERATORS`). */
export function isOperator(googleId: string): boolean {
  return env().SOLEIL_OPERATORS.includes(googleId)
}

/** Whether there are operators at all, so that nobody else has to be looked up. */
export function hasOperators(): boolean {
  return env().SOLEIL_OPERATORS.length > 0
}
