/** Something that is shown by many random cases rather than by a few chosen ones. */
export type Proof = {
  name: string
  /** What holds if it succeeds, as one sentence. */
  says: string
  /** How many cases a whole proof takes, of each kind it tells apart. */
  runs: number
  prove: (how: { seed: number; runs: number; tell: (line: string) => void }) => Promise<Proven>
}

export type Proven = { counts: Record<string, number>; failures: string[] }
