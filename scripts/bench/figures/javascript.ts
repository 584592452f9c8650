import { gzipSync } from 'node:zlib'
import type { Figure } from '../figure'
import type { World } from '../world'

const NAME = 'JavaScript over a bare page, gzip'

export const javascriptMain: Figure = {
  ...{ name: `${NAME}: repertoire`, topic: 'javascript', floor: 40, higherIsBetter: false },
  async measure(world) {
    const { site, cookie } = await world.sides()
    return overBare(world, [{ url: `${site}/repertoire`, cookie }])
  },
}

export const javascriptSmall: Figure = {
  ...{ name: `${NAME}: sign-in, shared link`, topic: 'javascript', floor: 15, higherIsBetter: false },
  async measure(world) {
    const { site, shared } = await world.sides()
    return overBare(world, [{ url: `${site}/sign-in` }, { url: site + shared }])
  },
}

type Visited = { url: string; cookie?: string }

/** Kilobytes that a page's scripts weigh more than a bare page's; of several pages the heaviest counts. */
async function overBare(world: World, pages: Visited[]) {
  const bare = await weigh({ url: (await world.sides()).bare })
  const more: number[] = []
  for (const page of pages) more.push((await weigh(page)) - bare)
  const told = pages.map(({ url }, at) => `${new URL(url).pathname.split('/')[1]} +${more[at]!.toFixed(1)} KB`)
  return { rounds: [Math.max(...more)], told: `${told.join(', ')} over ${bare.toFixed(1)} KB` }
}

/** All scripts that a page names, be it in a tag or in its data, without the one that no current browser loads. */
async function weigh({ url, cookie }: Visited): Promise<number> {
  const page = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: 'manual' })
  if (page.status !== 200) throw new Error(`${new URL(url).pathname} answered ${page.status}.`)
  const html = (await page.text()).replace(/<script[^>]*nomodule[^>]*>/gi, '')
  const names = new Set([...html.matchAll(/static\/chunks\/[\w./~-]+?\.js/g)].map(([name]) => name))
  const weights = await Promise.all([...names].map((name) => weightOf(new URL(`/_next/${name}`, url).href)))
  return weights.reduce((total, weight) => total + weight, 0) / 1024
}

async function weightOf(url: string): Promise<number> {
  const answer = await fetch(url)
  if (answer.status !== 200) throw new Error(`${new URL(url).pathname} answered ${answer.status}.`)
  return gzipSync(Buffer.from(await answer.arrayBuffer())).length
}
