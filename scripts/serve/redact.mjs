const LONGEST = 300

/** The path of an address for the log: no query, and no token of a share link or an invitation. */
export function redactPath(url) {
  const path = decoded(url.split(/[?#]/, 1)[0].replace(/^https?:\/\/[^/]*/i, '')).replace(/[/\\]+/g, '/')
  return path.replace(/^((?:\/api)?\/(?:s|join))\/[^/]+/i, '$1/[token]').slice(0, LONGEST)
}

/** What is written with escapes must not slip past. Letters beyond ASCII stay escaped: no name of ours has any. */
function decoded(path) {
  return path.replace(/%([2-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
