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
