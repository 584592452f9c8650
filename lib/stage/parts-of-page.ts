/** Where scripts, styles and fonts are that a page of ours names, in its markup or in the data for its scripts. */
export function assetsOfPage(html: string): string[] {
  return [...new Set(html.match(/\/_next\/static\/[\w\-./~%()[\]]+\.(?:js|css|woff2)/g) ?? [])]
}

/** Where the fonts and pictures are that a style sheet at `address` names. */
export function assetsOfStyle(css: string, address: string): string[] {
  const found = [...css.matchAll(/url\(\s*["']?([^"')\s]+)["']?\s*\)/g)].map(([, to]) => to!)
  const local = found.filter((to) => !/^(?:data|https?):/.test(to))
  return [...new Set(local.map((to) => new URL(to, `http://here${address}`).pathname))]
}

/** Whether notes are engraved on a page, or a script of it would. */
export function isEngraved(html: string): boolean {
  return html.includes('class="engraved"')
}

/** Where the scripts and styles are that a script of ours loads when it needs them. */
export function assetsOfScript(script: string): string[] {
  const found = script.match(/(?<=")static\/chunks\/[\w\-.~]+\.(?:js|css)(?=")/g) ?? []
  return [...new Set(found.map((path) => `/_next/${path}`))]
}

/** An address with its parameters in one order, as the service worker looks for it. */
export function inOrder(href: string): string {
  const [path, query] = href.split('?', 2)
  if (!query) return href
  const params = new URLSearchParams(query)
  params.sort()
  return `${path}?${params}`
}
