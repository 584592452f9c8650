import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** `status` 0: the connection broke; -1: nobody answered in time. */
export type Answer = { status: number; body: string; location: string; signedOut: boolean }
type Asking = { token?: string; form?: FormData; from?: string }

/** Longer than a page takes on a machine where many others work. */
const PATIENCE_MS = 60_000
const NOTHING = { body: '', location: '', signedOut: false }

/**
 * One request on a connection of its own, so that any of the processes may get it. `from` is the address a proxy before the site
 * would tell.
 */
export async function ask(address: string, path: string, { token, form, from }: Asking = {}): Promise<Answer> {
  const body = form && new Response(form)
  const headers = {
    ...(token && { cookie: `soleil=${token}` }),
    ...(from && { 'x-forwarded-for': from }),
    ...(body && { origin: address, 'content-type': body.headers.get('content-type')! }),
  }
  const bytes = body && Buffer.from(await body.arrayBuffer())
  return new Promise((resolve) => {
    const broken = () => resolve({ ...NOTHING, status: 0 })
    const asked = request(address + path, { agent: false, method: form ? 'POST' : 'GET', headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('error', broken)
      answer.on('end', () => {
        const location = answer.headers.location ?? ''
        const forgotten = (answer.headers['set-cookie'] ?? []).some((cookie) => /^soleil=;/.test(cookie))
        const signedOut = answer.statusCode === 401 || forgotten || location.includes('/sign-in')
        resolve({ status: answer.statusCode!, body: Buffer.concat(parts).toString(), location, signedOut })
      })
    })
    asked.setTimeout(PATIENCE_MS, () => {
      resolve({ ...NOTHING, status: -1 })
      asked.destroy()
    })
    asked.on('error', broken)
    asked.end(bytes)
  })
}

/** The same, again after what says nothing about a right: a connection that broke, and a site too busy to answer. */
export async function askPatiently(...asked: Parameters<typeof ask>): Promise<Answer> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await ask(...asked)
    if (![0, 503].includes(answer.status) || performance.now() > deadline) return answer
    await pause(200)
  }
}

/** An address nobody else asks from. */
export function newAddress(): string {
  const parts = Array.from({ length: 3 }, () => Math.floor(Math.random() * 256))
  return ['10', ...parts].join('.')
}

/** The form of a page as a browser without a script would send it, with these values typed into it. */
export function filledForm(html: string, typed: Record<string, string>): FormData {
  const [form = ''] = /<form(?=[^>]*enctype="multipart)[\s\S]*?<\/form>/i.exec(html) ?? []
  const filled = new FormData()
  for (const [field] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const [name, value] = ['name', 'value'].map((attribute) => attributeOf(field, attribute))
    if (name) filled.append(name, value ?? '')
  }
  for (const [name, value] of Object.entries(typed)) filled.set(name, value)
  return filled
}

function attributeOf(field: string, name: string): string | undefined {
  const [, value] = new RegExp(`\\b${name}="([^"]*)"`).exec(field) ?? []
  return value
    ?.replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}
