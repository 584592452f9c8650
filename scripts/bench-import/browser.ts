import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

/** What a browser without scripts does on the pages of /import: every form is sent as it stands on its page. */
export class Browser {
  constructor(
    private readonly site: string,
    private readonly token: string,
  ) {}

  /** Milliseconds until a page is there. Throws if it is another answer than the page. */
  async open(path: string): Promise<number> {
    const began = performance.now()
    await this.page(path)
    return performance.now() - began
  }

  /** Brings a list; answers the path of its dry run. */
  async bring(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
    const form = new FormData()
    form.set('formKey', randomUUID())
    form.set('file', new File([bytes], name))
    const answer = await this.send('/api/import', form)
    const path = answer.headers.get('location') ?? ''
    if (!/^\/import\/[0-9a-f-]{36}/.test(path)) throw new Error(`The list was not taken: ${answer.status} ${path}`)
    return path.split('?')[0]!
  }

  /** Presses the button that starts an import, and waits until its songs are there. */
  async run(path: string): Promise<void> {
    const forms = (await this.page(path)).match(/<form.*?<\/form>/gs) ?? []
    const start = forms.find((form) => /type="submit".*Add /s.test(form))
    if (!start) throw new Error('The page of the dry run has no button that starts the import.')
    const form = new FormData()
    for (const [input] of start.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
      form.set(attribute(input, 'name'), attribute(input, 'value'))
    await this.send(path, form)
    for (;;) {
      await pause(20)
      const progress = await fetch(`${this.site}/api${path}`, { headers: this.headers() })
      const { running } = (await progress.json()) as { running: boolean }
      if (!running) return
    }
  }

  private async page(path: string): Promise<string> {
    const answer = await fetch(this.site + path, { headers: this.headers(), redirect: 'manual' })
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`)
    return text
  }

  private async send(path: string, body: FormData): Promise<Response> {
    const headers = { ...this.headers(), origin: this.site }
    const answer = await fetch(this.site + path, { method: 'POST', body, headers, redirect: 'manual' })
    await answer.arrayBuffer()
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status} to a form.`)
    return answer
  }

  private headers(): Record<string, string> {
    return { cookie: `soleil=${this.token}` }
  }
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return value.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&')
}
