import { spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import { freePort } from '../steps/port.mjs'
import { untilItAnswers } from '../steps/until-it-answers.mjs'
import { watchOver } from '../testing/watchdog.mjs'
import type { SeedSide } from './seed-design'

// The system's own Python: that is where the packages of a distribution are put.
const PYTHON = '/usr/bin/python3'
const PACKAGES = ['python3-fastapi', 'python3-sqlalchemy', 'python3-asyncpg', 'python3-redis', 'uvicorn']
const QUICKENED_BY = ['python3-uvloop', 'python3-httptools']
const SERVICE = fileURLToPath(new URL('./python', import.meta.url))
const INSTALL = fileURLToPath(new URL('../testing/install-packages.sh', import.meta.url))

type Given = { databaseUrl: string; redisUrl: string; folder: string; seed: SeedSide }

/** The service of the seed design in one process, as fast as its own packages make it. */
export async function startPythonService({ databaseUrl, redisUrl, folder, seed }: Given) {
  if (!hasPackages()) install()
  const port = await freePort()
  const server = spawn(PYTHON, ['-m', 'uvicorn', 'service:app', '--port', String(port), '--no-access-log'], {
    ...{ cwd: SERVICE, stdio: 'ignore', detached: true },
    env: {
      ...{ PATH: process.env.PATH!, NODE_ENV: 'production', PYTHONDONTWRITEBYTECODE: '1', SEED_REDIS: redisUrl },
      SEED_DATABASE: databaseUrl.replace(/^postgres(ql)?:/, 'postgresql+asyncpg:'),
    },
  })
  const callOff = watchOver([server.pid], folder)
  const redis = new Redis(redisUrl)
  const address = `http://127.0.0.1:${port}`
  const stop = () => {
    callOff()
    redis.disconnect()
    server.kill('SIGTERM')
  }
  await untilItAnswers(address).catch((error) => {
    stop()
    throw error
  })
  const signIn = async (musician: { repertoireId: string }) => {
    const token = randomUUID()
    await redis.set(`seed:session:${token}`, JSON.stringify({ user_id: Number(seed.userOf(musician)) }), 'EX', 3_600)
    return `session=${token}`
  }
  return { address, signIn, stop }
}

function hasPackages(): boolean {
  return spawnSync(PYTHON, ['-c', 'import fastapi, sqlalchemy, asyncpg, redis, uvicorn']).status === 0
}

function install(): void {
  if (process.getuid?.() === 0) spawnSync('bash', [INSTALL, ...PACKAGES, ...QUICKENED_BY], { stdio: 'inherit' })
  if (!hasPackages()) throw new Error(`needs Debian’s packages: apt-get install ${PACKAGES.join(' ')}`)
}
