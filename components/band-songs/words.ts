/** Said wherever songs are copied. */
export const STAYS = 'Readiness, tags and notes stay with whoever wrote them.'
