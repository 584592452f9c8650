import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../testing/browser.mjs'

const WORDS = ['song 77', 'blue', 'moon 9', 'river', 'song 1234', 'sky', 'love 42', 'train']
const SLOWER = 4

export type Keystrokes = { answer: number[]; echo: number[]; lost: number }

/**
 * Types into the search of a repertoire on a processor four times slower. For each keystroke: when its letter was painted, and
 * when the list that answers what then stood in the field was, in milliseconds; and how many letters were lost.
 */
export async function typeAndWait(site: string, cookie: string): Promise<Keystrokes> {
  const executablePath = findBrowser() ?? undefined
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    await context.addCookies([{ name: 'soleil', value: cookie, url: site }])
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await page.goto(`${site}/repertoire`, { waitUntil: 'networkidle' })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    await page.evaluate(watchField)
    const field = page.getByRole('searchbox')
    let lost = 0
    for (const word of WORDS) {
      for (const letter of word) {
        await field.press(letter)
        await answered(page)
      }
      if ((await field.inputValue()) !== word) lost++
      await field.fill('')
      await answered(page)
    }
    const { answer, echo } = await page.evaluate(() => (globalThis as unknown as Watched).soleilKeystrokes)
    return { answer, echo, lost }
  } finally {
    await browser.close()
  }
}

type Watched = { soleilKeystrokes: { answer: number[]; echo: number[]; waiting: number } }

/** Runs in the page: looks once a frame whether the address and the list have what stands in the field. */
function watchField() {
  const kept = { answer: [] as number[], echo: [] as number[], waiting: 0 }
  ;(globalThis as unknown as Watched).soleilKeystrokes = kept
  const field = document.querySelector<HTMLInputElement>('input[type=search]')!
  field.addEventListener('input', ({ timeStamp }) => {
    kept.waiting++
    const look = (now: number) => {
      if (kept.echo.length < kept.answer.length + 1) kept.echo.push(now - timeStamp)
      const asked = new URLSearchParams(location.search).get('q') ?? ''
      const pending = field.closest('search')!.hasAttribute('data-pending')
      if (pending || asked !== field.value.trim()) return requestAnimationFrame(look)
      kept.answer.push(now - timeStamp)
      kept.waiting--
    }
    requestAnimationFrame(look)
  })
}

async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => (globalThis as unknown as Watched).soleilKeystrokes.waiting === 0)
}
