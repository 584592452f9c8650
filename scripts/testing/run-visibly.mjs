import { ROOT } from '../steps/house.mjs'
import { spawnTracked } from '../steps/run.mjs'

/** Runs a Node program of a dependency with its output shown; answers its exit code. */
export function runVisibly(file, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const options = { cwd: ROOT, env: { ...process.env, ...environment }, stdio: ['ignore', 'inherit', 'inherit'] }
    const child = spawnTracked([`node_modules/${file}`, ...args], options)
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
