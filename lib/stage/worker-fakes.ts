export type Answer = Response | { type: 'opaqueredirect' } | 'never' | 'no network'
export type Asked = { method?: string; mode?: string; headers?: Record<string, string> }

export const SITE = 'https://soleil.example'

/** A request as a service worker sees it: in Node none can be one of a navigation. */
export class FakeRequest {
  readonly url: string
  readonly method: string
  readonly mode: string
  readonly headers: Headers
  readonly cache = 'default'
  constructor(url: URL | string | FakeRequest, { method = 'GET', mode = 'cors', headers = {} }: Asked = {}) {
    this.url = url instanceof FakeRequest ? url.url : String(url)
    this.method = method
    this.mode = mode
    this.headers = new Headers(headers)
  }
  clone() {
    return this
  }
  text() {
    return Promise.resolve('everywhere=yes')
  }
}

/** A network that answers what is in `answers` by path, and writes down what was asked. */
export function fakeNetwork(answers: Record<string, () => Answer>, asked: string[]) {
  return async (request: FakeRequest | string): Promise<unknown> => {
    const { pathname, search } = new URL(typeof request === 'string' ? request : request.url, SITE)
    const answer = answers[pathname + search]?.() ?? answers[pathname]?.() ?? 'no network'
    asked.push(pathname)
    if (answer === 'no network') throw new TypeError('Failed to fetch')
    if (answer === 'never') return new Promise(() => {})
    return answer instanceof Response ? answer.clone() : { status: 0, ...answer }
  }
}

/** The Cache Storage of a device, as far as the service worker uses it. */
export function fakeCaches(stored: Map<string, Map<string, Response>>) {
  const pathOf = (asked: { url: string } | string) => {
    const { pathname, search } = new URL(typeof asked === 'string' ? asked : asked.url, SITE)
    return pathname + search
  }
  const cacheOf = (name: string) => ({
    match: async (asked: FakeRequest | string) => stored.get(name)?.get(pathOf(asked))?.clone(),
    put: async (asked: FakeRequest | string, answer: Response) => void stored.get(name)!.set(pathOf(asked), answer),
    delete: async (asked: string) => stored.get(name)!.delete(asked),
    keys: async () => [...stored.get(name)!.keys()].map((path) => ({ url: `${SITE}${path}` })),
  })
  return {
    keys: async () => [...stored.keys()],
    has: async (name: string) => stored.has(name),
    delete: async (name: string) => stored.delete(name),
    open: async (name: string) => {
      if (!stored.has(name)) stored.set(name, new Map())
      return cacheOf(name)
    },
    match: async (asked: string, { cacheName }: { cacheName?: string } = {}) =>
      stored
        .get(cacheName ?? '')
        ?.get(pathOf(asked))
        ?.clone(),
  }
}
