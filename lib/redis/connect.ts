import 'server-only'
import { Cluster, Redis } from 'ioredis'
import { log } from '@/lib/log'
import { type RedisNode, readNodes } from './nodes'

export type RedisClient = Redis | Cluster

/** A transaction tells a cluster its node behind the other two. */
type Sending = Parameters<Cluster['sendCommand']>

const PATIENCE = {
  connectTimeout: 500,
  commandTimeout: 300,
  maxRetriesPerRequest: 1,
  autoResendUnfulfilledCommands: false,
}

type Told = { onSilence: () => void; onConnected: () => void }

/**
 * Connects to the Redis or the cluster at this address. `onSilence` is called when a command got no answer in time, and
 * `onConnected` whenever a connection was made, to any node.
 */
export function connectRedis(url: string, { onSilence, onConnected }: Told): RedisClient {
  const nodes = readNodes(url)
  const client = nodes.length > 1 ? clusterOf(nodes) : single(nodes[0]!)
  const send: (...given: Sending) => unknown = client.sendCommand.bind(client)
  client.sendCommand = (...given: Sending) => {
    given[0].promise.catch((error: Error) => {
      if (error.message === 'Command timed out') onSilence()
    })
    return send(...given)
  }
  client.on('ready', onConnected)
  client.on('+node', onConnected)
  tell(client)
  return client
}

function single(node: RedisNode): Redis {
  return new Redis({ ...node, ...PATIENCE, enableOfflineQueue: false, retryStrategy })
}

/** Nothing is tried again on another node: a node that is gone fails at once, and who takes its place is asked for each second. */
function clusterOf(nodes: RedisNode[]): Cluster {
  const { username, password, tls } = nodes[0]!
  return new Cluster(
    nodes.map(({ host, port }) => ({ host, port })),
    {
      redisOptions: { ...PATIENCE, username, password, tls },
      enableOfflineQueue: false,
      clusterRetryStrategy: retryStrategy,
      maxRedirections: 3,
      retryDelayOnFailover: 0,
      retryDelayOnClusterDown: 0,
      slotsRefreshTimeout: PATIENCE.connectTimeout,
      slotsRefreshInterval: 1_000,
      // A certificate is made out to a name: nodes are not turned into numbers.
      ...(tls && { dnsLookup: (host, answer) => answer(null, host) }),
    },
  )
}

/** What ended while Redis was away has to be told within a second of its return. */
function retryStrategy(attempt: number): number {
  return Math.min(attempt * 100, 300)
}

/** Says once that Redis went away and once that it is back. */
function tell(client: RedisClient): void {
  let reachable = true
  client.on('error', (error: Error) => {
    if (reachable) log.warn({ cause: error.message }, 'redis is not reachable')
    reachable = false
  })
  client.on('ready', () => {
    if (!reachable) log.info('redis is back')
    reachable = true
  })
}
