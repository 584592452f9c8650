import { spawn } from 'node:child_process'

/** Runs tests with more tries than they have by themselves; answers whether all of them held. */
export function runVitest(
  args: string[],
  environment: Record<string, string>,
  tell: (line: string) => void,
): Promise<boolean> {
  const env: NodeJS.ProcessEnv = { ...process.env, ...environment, NODE_ENV: 'test' }
  return new Promise((resolve, reject) => {
    const program = ['node_modules/vitest/vitest.mjs', 'run', ...args]
    const child = spawn(process.execPath, program, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.on('data', (text) => tell(String(text).trimEnd()))
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0))
  })
}
