import { chromium, type Page } from '@playwright/test'
import { matches, searchTerms, searchText } from '@/lib/music/search-text'
import { findBrowser } from '../testing/browser.mjs'

const WORDS = ['song 77', 'blue', 'moon 9', 'river', 'song 1234', 'sky', 'love 42', 'train', 'rain', 'road 5', 'night']
const SLOWER = 4
const ROUNDS = 3
/** From a hunt for letters to a burst of them. */
const BETWEEN_KEYS_MS = [180, 110, 60]
const REPEAT_MS = 33

type Listed = { title: string; artist: string | null }
export type Keystrokes = { ready: number[]; drawn: number[]; lost: number; overtaken: number }

/**
 * Types into the search of a repertoire on a processor four times slower. For each keystroke, in milliseconds from the key:
 * when the rows that answer all that stands in the field were in the page, and when the frame with them was drawn; how many
 * words lost a letter, and how many letters never had their own rows because the next one came sooner.
 */
export async function typeAndWait(site: string, cookie: string, songs: Listed[]): Promise<Keystrokes> {
  const executablePath = findBrowser() ?? undefined
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] })
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    await context.addCookies([{ name: 'soleil', value: cookie, url: site }])
    // What runs in the page is compiled to note its functions' names by this.
    await context.addInitScript('globalThis.__name = (named) => named')
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await page.goto(`${site}/repertoire`, { waitUntil: 'networkidle' })
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const field = page.getByRole('searchbox')
    await Promise.all([page.waitForResponse('**/api/songs/all', { timeout: 120_000 }), field.focus()])
    await page.waitForTimeout(5_000)
    await page.evaluate(watchField, answersOf(songs))
    let lost = 0
    for (let round = 0; round < ROUNDS; round++)
      for (const word of WORDS) {
        await field.pressSequentially(word, { delay: BETWEEN_KEYS_MS[round]! })
        await settled(page)
        if ((await field.inputValue()) !== word) lost++
        for (const _ of word) await field.press('Backspace', { delay: REPEAT_MS })
        await settled(page)
      }
    const kept = await page.evaluate(() => (globalThis as unknown as Watched).soleilKeystrokes)
    return { ready: kept.ready, drawn: kept.drawn, lost, overtaken: kept.keys - kept.drawn.length }
  } finally {
    await browser.close()
  }
}

type Answers = Record<string, string[]>
type Watched = { soleilKeystrokes: { ready: number[]; drawn: number[]; keys: number } }

/** The first titles that answer each beginning of the words. */
function answersOf(songs: Listed[]): Answers {
  const known = songs.map(({ title, artist }) => ({ title, search: searchText(title, artist) }))
  known.sort((one, other) => (one.search < other.search ? -1 : 1))
  const typed = new Set(WORDS.flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1))).concat(''))
  return Object.fromEntries(
    [...typed].map((typed) => {
      const terms = searchTerms(typed)
      const found = known.filter(({ search }) => matches(search, terms))
      return [typed.trim(), found.slice(0, 6).map(({ title }) => title)]
    }),
  )
}

/** Runs in the page: at the key, and then once a frame, looks whether the list answers what stands in the field. */
function watchField(answers: Answers) {
  const kept = { ready: [] as number[], drawn: [] as number[], keys: 0 }
  ;(globalThis as unknown as Watched).soleilKeystrokes = kept
  const field = document.querySelector<HTMLInputElement>('input[type=search]')!
  const isAnswered = () => {
    const titles = [...document.querySelectorAll('main ul[aria-label=Songs] > li:nth-child(-n+6) .song-title')]
    return titles.map(({ textContent }) => textContent).join('|') === answers[field.value.trim()]!.join('|')
  }
  let pressed = 0
  const press = ({ timeStamp }: KeyboardEvent) => {
    pressed = timeStamp
  }
  window.addEventListener('keydown', press, true)
  // After the page's own listeners, whose rows are in the page by then.
  window.addEventListener('input', () => {
    const [since, typed] = [pressed, field.value]
    // Taken before it is looked: that is the measure's own work.
    const now = performance.now()
    let ready = isAnswered() ? now - since : undefined
    kept.keys++
    const look = () => {
      if (field.value !== typed) return
      const now = performance.now()
      if (ready === undefined && isAnswered()) ready = now - since
      if (ready === undefined) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      // The first task after a frame's own work: the frame is drawn.
      port1.onmessage = () => {
        kept.ready.push(ready!)
        kept.drawn.push(performance.now() - since)
      }
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]')!
    const asked = new URLSearchParams(location.search).get('q') ?? ''
    return asked === field.value.trim() && !field.closest('search')!.hasAttribute('data-pending')
  })
}
