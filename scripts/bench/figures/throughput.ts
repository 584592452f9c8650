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
    return against(world, { address, paths: ['/repertoire'], cookie })
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

async function against(world: World, ours: Asked) {
  const { bare: address } = await world.sides()
  const [page, nothing] = [
    { address, paths: ['/'] },
    { address, paths: ['/api/health'] },
  ]
  const [rounds, seconds, before] = world.quick ? [3, 1, 200] : [11, 2, 2_000]
  for (const side of [page, nothing, ours]) await warmUp(side, before)
  const found: { page: number; nothing: number; ours: number }[] = []
  for (let round = 0; round < rounds; round++)
    found.push({
      page: await requestsPerSecond(page, seconds),
      ours: await requestsPerSecond(ours, seconds),
      nothing: await requestsPerSecond(nothing, seconds),
    })
  const middle = (side: keyof (typeof found)[number]) => Math.round(medianOf(found.map((round) => round[side])))
  return {
    rounds: found.map(({ page, ours }) => ours / page),
    told: `ours ${middle('ours')}/s, bare page ${middle('page')}/s, route that does nothing ${middle('nothing')}/s`,
  }
}
