const LONGEST = 300

/** The path of an address for the log: no query, and no token of a share link or an invitation. */
export function redactPath(url) {
  const path = decoded(url.split(/[?#]/, 1)[0].replace(/^https?:\/\/[^/]*/i, '')).replace(/[/\\]+/g, '/')
  return path.replace(/^((?:\/api)?\/(?:s|join))\/[^/]+/i, '$1/[token]').slice(0, LONGEST)
}

/** What is written with escapes must not slip past; what cannot be decoded stays as it is. */
function decoded(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
      .replace(/%(?![0-9a-f]{2})/gi, '%25')
      .replace(/%([2-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  }
}
