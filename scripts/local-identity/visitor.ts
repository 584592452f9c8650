/** A browser without a window, for tests: keeps cookies and follows redirects as long as they stay at `home`. */
export function visitor(home: string) {
  const cookies = new Map<string, string>()

  async function visit(url: string, init: RequestInit = {}) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { ...init, headers: { Cookie: cookie, Connection: 'close' }, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    const location = answer.headers.get('location')
    const next = location && new URL(location, url).href
    if (next?.startsWith(`${home}/`)) return visit(next)
    return { url: next ?? url, status: answer.status, headers: answer.headers, location, text: await answer.text() }
  }

  return {
    open: (url: string) => visit(url),
    post: (url: string, form: Record<string, string>) =>
      visit(url, { method: 'POST', body: new URLSearchParams(form) }),
  }
}
