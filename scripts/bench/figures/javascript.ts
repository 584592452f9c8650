import { kilobytes, scriptsOf } from '../../testing/page-scripts'
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
export async function overBare(world: World, pages: Visited[]) {
  const bare = await weigh({ url: (await world.sides()).bare })
  const more: number[] = []
  for (const page of pages) more.push((await weigh(page)) - bare)
  const told = pages.map(({ url }, at) => `${new URL(url).pathname.split('/')[1]} +${more[at]!.toFixed(1)} KB`)
  return { rounds: [Math.max(...more)], told: `${told.join(', ')} over ${bare.toFixed(1)} KB` }
}

async function weigh({ url, cookie }: Visited): Promise<number> {
  const html = await bytesOf(url, cookie ? { cookie } : {})
  const scripts = scriptsOf(html.toString()).map((script) => bytesOf(new URL(script, url).href))
  return kilobytes(await Promise.all(scripts))
}

async function bytesOf(url: string, headers: Record<string, string> = {}): Promise<Buffer> {
  const answer = await fetch(url, { headers, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${new URL(url).pathname} answered ${answer.status}.`)
  return Buffer.from(await answer.arrayBuffer())
}
