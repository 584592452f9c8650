/** Something that is shown by many random cases rather than by a few chosen ones. */
export type Proof = {
  name: string
  /** What holds if it succeeds, as one sentence. */
  says: string
  /** How many cases a whole proof takes, of each kind it tells apart. */
  runs: number
  /** It takes hours, and is proven only when it is named. */
  alone?: boolean
  prove: (how: How) => Promise<Proven>
}

/** `minutes` and `rate` (a second) are for what goes on for a time instead of for so many cases. */
export type How = { seed: number; runs: number; minutes?: number; rate?: number; tell: (line: string) => void }

export type Proven = { counts: Record<string, number>; failures: string[] }
