import sirv from 'sirv'

const UNDER = '/_next/static'

/**
 * Answers the function that serves the files of a build, whose names change with what is in them: packed already where the
 * build did so, and kept by a browser for good. What is not there, and any other address, is left to `next`.
 */
export function servingBuilt(folder) {
  const serve = sirv(folder, { immutable: true, maxAge: 365 * 24 * 60 * 60, brotli: true, etag: true, extensions: [] })
  return (request, response, next) => {
    if (request.method !== 'GET' || !request.url.startsWith(`${UNDER}/`)) return next()
    const { headers } = request
    // A build that is taken away under a running site costs the file that was asked for, and not the site.
    response.once('pipe', (file) => file.once('error', () => response.destroy()))
    return serve({ url: request.url.slice(UNDER.length), headers }, response, next)
  }
}
