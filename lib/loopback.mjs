/**
 * Whether a host is this machine itself, unreachable from any other. An empty one is a socket in the file system.
 * @param {string} host
 */
export function isLoopback(host) {
  const name = host.toLowerCase().replace(/^\[|\]$/g, '')
  return (
    name === '' ||
    name.startsWith('/') ||
    name === '::1' ||
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name)
  )
}
