import { medianOf, percentile } from './figure'

/** Asks once; `turn` counts up, so that both sides are asked the same questions in the same order. */
export type Side = (turn: number) => Promise<unknown>

type Times = { theirs: number[]; ours: number[] }
type HowOften = { rounds: number; asks: number; clients?: number }

const WARM_UP = 30

/** The times of both sides in milliseconds, round by round: theirs, ours, theirs, ours, with so many clients at once. */
export async function inTurn(theirs: Side, ours: Side, { rounds, asks, clients = 1 }: HowOften): Promise<Times[]> {
  for (const side of [theirs, ours]) await timesOf(side, Math.min(asks, WARM_UP), clients)
  const times: Times[] = []
  for (let round = 0; round < rounds; round++)
    times.push({ theirs: await timesOf(theirs, asks, clients), ours: await timesOf(ours, asks, clients) })
  return times
}

/** How many times as long theirs takes, round by round. */
export function speedUps(times: Times[], part: number): number[] {
  return times.map(({ theirs, ours }) => percentile(theirs, part) / percentile(ours, part))
}

/** How many times as long ours takes, round by round. */
export function slowDowns(times: Times[], part: number): number[] {
  return speedUps(times, part).map((ratio) => 1 / ratio)
}

/** Both sides' p50 and p99 in words, medians of the rounds. */
export function tellTimes(times: Times[], names: { theirs: string; ours: string }): string {
  const tell = (side: 'theirs' | 'ours') => {
    const [middle, tail] = [0.5, 0.99].map((part) => medianOf(times.map((round) => percentile(round[side], part))))
    return `${names[side]} p50 ${middle!.toFixed(2)} ms, p99 ${tail!.toFixed(2)} ms`
  }
  return `${tell('theirs')}; ${tell('ours')}`
}

async function timesOf(side: Side, asks: number, clients: number): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const client = async () => {
    while (next < asks) {
      const turn = next++
      const began = performance.now()
      await side(turn)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return times
}
