import { request } from 'node:http'

export type Answer = { status: number; body: string; location: string; signedOut: boolean }
type Asking = { token?: string; form?: FormData }

const PATIENCE_MS = 20_000

/** One request on a connection of its own, so that any of the processes may get it; null where the connection broke. */
export async function ask(address: string, path: string, { token, form }: Asking = {}): Promise<Answer | null> {
  const body = form && new Response(form)
  const headers = {
    ...(token && { cookie: `soleil=${token}` }),
    ...(body && { origin: address, 'content-type': body.headers.get('content-type')! }),
  }
  const bytes = body && Buffer.from(await body.arrayBuffer())
  return new Promise((resolve) => {
    const asked = request(address + path, { agent: false, method: form ? 'POST' : 'GET', headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part) => parts.push(part))
      answer.on('error', () => resolve(null))
      answer.on('end', () => {
        const location = answer.headers.location ?? ''
        const forgotten = (answer.headers['set-cookie'] ?? []).some((cookie) => /^soleil=;/.test(cookie))
        const signedOut = answer.statusCode === 401 || forgotten || location.includes('/sign-in')
        resolve({ status: answer.statusCode!, body: Buffer.concat(parts).toString(), location, signedOut })
      })
    })
    asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error('no answer')))
    asked.on('error', () => resolve(null))
    asked.end(bytes)
  })
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
