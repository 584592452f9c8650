import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findProgram } from '../steps/find-program.mjs'
import { freePort } from '../steps/port.mjs'
import { openssl } from './tls-postgres'
import { untilListening } from './until-listening.mjs'
import { watchOver } from './watchdog.mjs'

/** What joins nodes to a cluster; null where it is not installed. */
export const redisCli = findProgram('redis-cli')

/** A Redis that speaks TLS alone, with a certificate signed by itself for the machine `name`. */
export async function startTlsRedis(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-redis-tls-'))
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const request = 'req -x509 -newkey rsa:2048 -nodes -days 2 -subj'.split(' ')
  const files = ['-addext', `subjectAltName=DNS:${name}`, '-keyout', key, '-out', certificate]
  const made = spawnSync(openssl!, [...request, `/CN=${name}`, ...files], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
  const port = await freePort()
  const encrypted = [
    '--tls-port',
    port,
    '--tls-cert-file',
    certificate,
    '--tls-key-file',
    key,
    '--tls-auth-clients',
    'no',
  ]
  const server = await startIn(folder, port, ['--port', 0, ...encrypted, '--requirepass', 'right'])
  const callOff = watchOver([server.pid], folder)
  return {
    address: `localhost:${port}`,
    certificate,
    stop: async () => {
      callOff()
      await server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * A cluster of three nodes without replicas. `owner` tells which of them holds a key, and `answers` waits until all of them take
 * commands, which they do some time after they stood still.
 */
export async function startRedisCluster() {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-redis-cluster-'))
  const nodes = await Promise.all([0, 1, 2].map((at) => startNode(folder, at)))
  const addresses = nodes.map(({ port }) => `127.0.0.1:${port}`)
  const callOff = watchOver(
    nodes.map(({ pid }) => pid),
    folder,
  )
  const joined = ask(['--cluster', 'create', ...addresses, '--cluster-replicas', '0', '--cluster-yes'])
  if (!joined.includes('All 16384 slots covered')) throw new Error(joined)
  return {
    url: addresses.map((address) => `redis://${address}`).join(','),
    nodes,
    answers: () => untilComplete(nodes),
    owner: (key: string) => nodes[ownerOf(nodes, key)]!,
    stop: async () => {
      callOff()
      await Promise.all(nodes.map((node) => node.kill()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startNode(folder: string, at: number) {
  const [port, bus] = [await freePort(), await freePort()]
  const cluster = ['--cluster-enabled', 'yes', '--cluster-config-file', `nodes-${at}.conf`, '--cluster-port', bus]
  const server = await startIn(folder, port, ['--port', port, ...cluster, '--cluster-node-timeout', 1000])
  return { ...server, port }
}

/** A cluster's slots are shared out in the order of its nodes. */
function ownerOf(nodes: { port: number }[], key: string): number {
  const slot = Number(ask(['-p', String(nodes[0]!.port), 'cluster', 'keyslot', key]))
  return Math.min(Math.floor(slot / (16_384 / 3)), 2)
}

async function untilComplete(nodes: { port: number }[]): Promise<void> {
  const complete = ({ port }: { port: number }) =>
    ask(['-p', String(port), 'cluster', 'info']).includes('cluster_state:ok')
  const deadline = performance.now() + 60_000
  while (!nodes.every(complete)) {
    if (performance.now() > deadline) throw new Error('The nodes of the cluster do not find together again.')
    await pause(20)
  }
}

function ask(args: string[]): string {
  return spawnSync(redisCli!, args, { encoding: 'utf8' }).stdout
}

async function startIn(folder: string, port: number, args: (string | number)[]) {
  const quiet = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const child = spawn('redis-server', [...args.map(String), ...quiet], { stdio: 'ignore' })
  await untilListening(port)
  return {
    pid: child.pid!,
    freeze: () => child.kill('SIGSTOP'),
    thaw: () => child.kill('SIGCONT'),
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}
