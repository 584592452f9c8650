import { spawn } from 'node:child_process'
import { ROOT } from './house.mjs'
import { Sentence } from './sentence.mjs'

const running = new Set()

/** Ends what has not finished by itself. */
export function endPrograms() {
  for (const child of running) child.kill('SIGTERM')
}

/** Runs a Node program to its end and answers what it wrote to stdout; its output is shown only when it fails. */
export function runNode(title, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const options = { cwd: ROOT, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] }
    const child = spawnTracked(args, options)
    let all = ''
    let out = ''
    child.stdout.on('data', (chunk) => {
      all += chunk
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      all += chunk
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(out.trim())
      if (/ENOSPC|No space left on device/.test(all)) return reject(Object.assign(new Error(all), { code: 'ENOSPC' }))
      reject(new Sentence(`${title} ended with ${signal ?? `code ${code}`}:\n${all.trim()}`))
    })
  })
}

/** Starts a Node program that ends with us. */
export function spawnTracked(args, options) {
  const child = spawn(process.execPath, args, options)
  running.add(child)
  child.on('close', () => running.delete(child))
  return child
}

/** How our own TypeScript programs are run: `server-only` stands for nothing outside of Next. */
export const TYPESCRIPT = ['--conditions=react-server', '--import', 'tsx']
