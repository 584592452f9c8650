const [LARGEST, LARGE, MUSICIANS_PER_LARGE, SPREAD] = [50_000, 10_000, 250, 0.83]

/** How many songs each musician has: one of 50,000, a few of 10,000, and the others log-normal, together exactly `songs`. */
export function makeSizes(chance: () => number, musicians: number, songs: number): number[] {
  const large = [LARGEST, ...Array<number>(Math.max(1, Math.round(musicians / MUSICIANS_PER_LARGE))).fill(LARGE)]
  const rest = songs - sum(large)
  const others = musicians - large.length
  if (others < 40 || rest < others * 100) throw new Error('The bench needs at least 100,000 songs and 50 musicians.')
  const drawn = Array.from({ length: others }, () => Math.exp(SPREAD * normal(chance)))
  const scale = rest / sum(drawn)
  const sizes = drawn.map((size) => Math.max(1, Math.floor(size * scale)))
  for (let left = rest - sum(sizes), at = 0; left !== 0; left -= Math.sign(left), at++) {
    sizes[at % others]! += Math.sign(left)
  }
  return [...large, ...sizes]
}

function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
