import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Sentence } from '../steps/sentence.mjs'

const NAMESPACE = ['--user', '--map-user=1000', '--map-group=1000']

/**
 * How a PostgreSQL program is run from here. It refuses to run as root, so root puts it into a user namespace,
 * or where the machine forbids those, hands it to another user. `own` makes a file or folder belong to that user.
 */
export function runAs(program) {
  if (process.getuid?.() !== 0) return { command: (file, args) => [file, args, {}], own: () => {} }
  if (spawnSync('unshare', [...NAMESPACE, 'true']).status === 0) {
    return { command: (file, args) => ['unshare', [...NAMESPACE, file, ...args], {}], own: (path) => own(path, 0, 0) }
  }
  const user = unprivileged()
  if (spawnSync(program, ['--version'], { ...user, cwd: '/' }).status !== 0) {
    throw new Sentence(
      'PostgreSQL refuses to run as root, this machine allows no user namespaces, and no other user can reach this folder. Start SOLEil as an ordinary user.',
    )
  }
  return { command: (file, args) => [file, args, user], own: (path) => handOver(path, user) }
}

function unprivileged() {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const [, , uid, gid] = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/** The other user must get through the folder above, whose other files stay closed to everybody. */
function handOver(path, { uid, gid }) {
  const above = dirname(path)
  chmodSync(above, statSync(above).mode | 0o011)
  own(path, uid, gid)
}

function own(path, uid, gid) {
  const found = lstatSync(path)
  if (found.uid === uid) return
  if (found.isDirectory()) for (const name of readdirSync(path)) own(join(path, name), uid, gid)
  // Last, so that one cut short begins again.
  chownSync(path, uid, gid)
}
