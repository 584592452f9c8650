/** What became of a part that was asked for: it is awaited, it is there, the asked cannot, the asker does not need it any more. */
export const ASK_STATES = ['open', 'done', 'cannot', 'taken back'] as const
export type AskState = (typeof ASK_STATES)[number]

export const ASK_LIMITS = {
  /** As many parts as one musician may wait for in a band. */
  open: 50,
  /** Days after which an answered one is forgotten. */
  kept: 90,
}
