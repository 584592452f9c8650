import { type BrowserContext, chromium } from '@playwright/test'
import { findBrowser } from '../../testing/browser.mjs'
import type { Figure } from '../figure'
import { medianOf } from '../figure'
import { overBare } from './javascript'

const CHART = 'a chart to read'

export const javascriptChart: Figure = {
  ...{
    name: `JavaScript over a bare page, gzip: ${CHART}`,
    topic: 'javascript charts',
    floor: 40,
    higherIsBetter: false,
  },
  async measure(world) {
    const { site, cookie, chart } = await world.sides()
    return overBare(world, [{ url: site + chart, cookie }])
  },
}

/** In a browser, from asking for the page to its first words: those of the chart stand in the first HTML. */
export const chartOpens: Figure = {
  ...{ name: `from tap to ${CHART} ÷ to a bare page`, topic: 'charts', floor: 3, higherIsBetter: false },
  async measure(world) {
    const { bare, site, cookie, chart } = await world.sides()
    const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu']
    const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args })
    try {
      const context = await browser.newContext()
      const [name, value] = cookie.split('=')
      await context.addCookies([{ name: name!, value: value!, url: site }])
      const times: { theirs: number; ours: number }[] = []
      for (let round = 0; round < (world.quick ? 5 : 15); round++)
        times.push({
          theirs: await paintOf(context, bare, 'body'),
          ours: await paintOf(context, site + chart, '.chart'),
        })
      // The first of each fills the browser's cache, as the page before would have.
      const warm = times.slice(1)
      const [theirs, ours] = [medianOf(warm.map(({ theirs }) => theirs)), medianOf(warm.map(({ ours }) => ours))]
      const told = `bare page ${theirs.toFixed(0)} ms, chart ${ours.toFixed(0)} ms to the first words`
      return { rounds: warm.map(({ theirs, ours }) => ours / theirs), told }
    } finally {
      await browser.close()
    }
  },
}

/** Milliseconds until something could be read. */
async function paintOf(context: BrowserContext, url: string, what: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator(what).first().waitFor()
  const painted = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime)
  const time = Number(await painted.jsonValue())
  await page.close()
  return time
}
