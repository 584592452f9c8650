import type { Crowd } from '@/actions/band-matrix-world'

/** One thing asked for by one visitor: whether the answer was the expected one. */
export type Case = {
  /** The action, page or route. */
  entry: string
  name: string
  /** Asked in a crowd for which what it names is gone: nothing else is asked there. */
  spends?: boolean
  judge: (crowd: Crowd) => Promise<Verdict>
}

/** `none`: this entry has no such case. `changed`: the crowd may not be as it was. */
type Verdict = { complaint?: string; none?: boolean; changed?: boolean }
