import { type Figure, medianOf } from '../figure'
import { type Asked, requestsPerSecond, warmUp } from '../requests'
import { termsOf } from '../terms'
import type { World } from '../world'

export const repertoirePage: Figure = {
  name: 'repertoire page (signed in, 50 rows) requests/s ÷ bare dynamic page',
  topic: 'page',
  floor: 0.5,
  higherIsBetter: true,
  async measure(world) {
    const { site: address, cookie } = await world.sides()
    const ours = { address, paths: ['/repertoire'], cookie }
    return against(world, ours, { 'made anew': { ...ours, anew: true } })
  },
}

export const searchAnswer: Figure = {
  name: 'search answer requests/s ÷ bare dynamic page',
  topic: 'answer',
  floor: 1.8,
  higherIsBetter: true,
  async measure(world) {
    const { site: address, cookie, musician } = await world.sides()
    await world.use(await world.data())
    const paths = (await termsOf(musician)).map((term) => `/api/songs?q=${encodeURIComponent(term)}`)
    return against(world, { address, paths, cookie })
  },
}

/** Answers a second of ours, of the bare page, and of others beside them, which are told and not judged. */
async function against(world: World, ours: Asked, others: Record<string, Asked> = {}) {
  const { bare: address } = await world.sides()
  const sides: Record<string, Asked> = {
    'bare page': { address, paths: ['/'] },
    ours,
    ...others,
    'route that does nothing': { address, paths: ['/api/health'] },
  }
  const [rounds, seconds, before] = world.quick ? [3, 1, 200] : [11, 2, 2_000]
  for (const side of Object.values(sides)) await warmUp(side, before)
  const found = Object.fromEntries(Object.keys(sides).map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++)
    for (const [name, side] of Object.entries(sides)) found[name]!.push(await requestsPerSecond(side, seconds))
  const overBare = (name: string) => found[name]!.map((each, round) => each / found['bare page']![round]!)
  const told = Object.entries(found).map(([name, each]) => `${name} ${Math.round(medianOf(each))}/s`)
  const beside = Object.keys(others).map((name) => `${name} ÷ bare page ${medianOf(overBare(name)).toFixed(2)}`)
  return { rounds: overBare('ours'), told: [...told, ...beside].join(', ') }
}
