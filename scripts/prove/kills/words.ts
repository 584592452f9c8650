/** What a writer says of a key: sent at this moment and worth so many songs, acknowledged, or failed and waiting. */
export type Word =
  | { asked: string; of: 'forms' | 'imports'; whole: number; at: number }
  | { acknowledged: string }
  | { failed: string }

/** What a writer is told: to send these once more, or to finish what it has begun. */
export type Order = { again: string[] } | 'finish'
