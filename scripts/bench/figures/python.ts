import { type Figure, medianOf } from '../figure'
import { type Asked, requestsPerSecond, warmUp } from '../requests'
import { termsOf } from '../terms'
import type { World } from '../world'

const NAME = 'search answer requests/s ÷ the Python service'

export const pythonSmall: Figure = {
  ...{ name: `${NAME}, 300 songs`, topic: 'python', floor: 2, higherIsBetter: true },
  measure: (world) => against(world, ({ musician, cookie }) => ({ musician, cookie })),
}

export const pythonLarge: Figure = {
  ...{ name: `${NAME}, 10k songs`, topic: 'python', floor: 10, higherIsBetter: true },
  measure: (world) => against(world, ({ large, largeCookie }) => ({ musician: large, cookie: largeCookie })),
}

type Sides = Awaited<ReturnType<World['sides']>>
type Who = { musician: Sides['musician']; cookie: string }

async function against(world: World, choose: (sides: Sides) => Who) {
  if (!world.withPython) return { notRun: 'needs --python, and on Debian its packages' }
  const [sides, python] = [await world.sides(), await world.python()]
  const { musician, cookie } = choose(sides)
  await world.use(await world.data())
  const terms = (await termsOf(musician)).map(encodeURIComponent)
  const ours: Asked = { address: sides.site, paths: terms.map((term) => `/api/songs?q=${term}`), cookie }
  const theirs: Asked = {
    address: python.address,
    paths: terms.map((term) => `/search?q=${term}`),
    cookie: await python.signIn(musician),
  }
  const [rounds, seconds, before] = world.quick ? [3, 2, 50] : [5, 4, 1_000]
  await warmUp(ours, before)
  // As long, rather than as often: with 10,000 songs it would take minutes, and it has nothing to make quicker.
  await requestsPerSecond(theirs, seconds)
  const found: { theirs: number; ours: number }[] = []
  for (let round = 0; round < rounds; round++)
    found.push({ theirs: await requestsPerSecond(theirs, seconds), ours: await requestsPerSecond(ours, seconds) })
  const middle = (side: 'theirs' | 'ours') => medianOf(found.map((round) => round[side])).toFixed(0)
  return {
    rounds: found.map(({ theirs, ours }) => ours / theirs),
    told: `ours ${middle('ours')}/s, the Python service ${middle('theirs')}/s`,
  }
}
