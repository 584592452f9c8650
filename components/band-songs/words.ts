/** Said wherever songs are copied. */
export const STAYS = 'Its charts go along. Readiness, tags and notes stay with whoever wrote them.'
