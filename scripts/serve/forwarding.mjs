import { isIP } from 'node:net'

const CLAIMS = /^(?:forwarded|x-forwarded-.*|x-real-ip)$/

/**
 * Answers the function that replaces what a request claims about its way here by what is known: the client's address,
 * and the site's own scheme and host. The framework believes these headers.
 */
export function forwarding({ AUTH_URL, TRUST_PROXY }) {
  const { protocol, host } = new URL(AUTH_URL)
  return (request) => {
    const client = clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for'], TRUST_PROXY)
    for (const name of Object.keys(request.headers)) if (CLAIMS.test(name)) delete request.headers[name]
    request.headers['x-forwarded-for'] = client
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1)
    request.headers['x-forwarded-host'] = host
  }
}

/**
 * The address of who asks: that of the connection, or behind `proxies` proxies of our own the entry that the outermost
 * of them wrote. Entries further left are the client's own claim.
 */
export function clientAddress(socketAddress, forwardedFor, proxies) {
  const direct = plain(socketAddress ?? '')
  if (proxies === 0 || !forwardedFor) return direct
  const entries = forwardedFor.split(',').map(plain)
  const claimed = entries[Math.max(0, entries.length - proxies)]
  return isIP(claimed) ? claimed : direct
}

/** Without brackets, port or the prefix of an IPv4 address that came over IPv6. */
function plain(address) {
  return address
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i, '$1')
}
