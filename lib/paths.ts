const KNOWN = /^\/(repertoire|songs|stats|share|import|export|settings|trash|search|bands|join)(\/|$)/

/**
 * Where a musician goes after signing in: a path of this site that is known, else the repertoire. The address is judged
 * after it is parsed, because `/a/../..//evil` becomes `//evil` only then.
 */
export function afterSignIn(url: string, site: string): string {
  if (!URL.canParse(url, site)) return '/repertoire'
  const { origin, pathname, search } = new URL(url, site)
  return origin === new URL(site).origin && KNOWN.test(pathname) ? pathname + search : '/repertoire'
}
