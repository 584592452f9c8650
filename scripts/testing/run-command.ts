import { execFile } from 'node:child_process'
import { TYPESCRIPT } from '../steps/run.mjs'

/** Runs a program as its npm script does, on the database of this test or another. */
export function runCommand(args: string[], environment: Record<string, string> = {}) {
  const env = { ...process.env, ...environment }
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, [...TYPESCRIPT, ...args], { env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? 1, stdout, stderr }),
    )
  })
}
