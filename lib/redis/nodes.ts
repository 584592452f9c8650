export type RedisNode = {
  host: string
  port: number
  username?: string
  password?: string
  db?: number
  /** Present: encrypted, and the certificate has to be made out to `host` by someone this machine trusts. */
  tls?: { rejectUnauthorized: true }
}

/** The nodes of a `REDIS_URL`: one is a single Redis, several are a cluster, of which these are enough to find the others. */
export function readNodes(url: string): RedisNode[] {
  return url.split(',').map((text) => readNode(new URL(text.trim())))
}

function readNode({ protocol, hostname, port, username, password, pathname }: URL): RedisNode {
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port) || 6379,
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(pathname.length > 1 && { db: Number(pathname.slice(1)) }),
    ...(protocol === 'rediss:' && { tls: { rejectUnauthorized: true } }),
  }
}
