const GRACE_MS = 10_000
const SWEEP_MS = 50

/** Takes no new connections, lets running requests finish, and ends what is left after ten seconds. */
export function drain(server, grace = GRACE_MS) {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    const end = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(end)
      resolve()
    })
    server.closeIdleConnections()
  })
}
