import { gzipSync } from 'node:zlib'

/** The addresses of all scripts that a page names, be it in a tag or in its data, without the one that no current browser loads. */
export function scriptsOf(html: string): string[] {
  const named = html.replace(/<script[^>]*nomodule[^>]*>/gi, '').matchAll(/static\/chunks\/[\w./~-]+?\.js/g)
  return [...new Set([...named].map(([name]) => `/_next/${name}`))]
}

/** What files weigh on their way, each packed by gzip. */
export function kilobytes(files: readonly Buffer[]): number {
  return files.reduce((total, file) => total + gzipSync(file).length, 0) / 1024
}
