import { env, publicRefusals } from '@/lib/env'

/** Ends the process with one sentence for each setting that is wrong or that a public site must not have. */
export function refuseWrongSettings(): void {
  const wrong = wrongSettings()
  if (!wrong.length) return
  process.stderr.write(`${wrong.join('\n')}\n`)
  process.exit(1)
}

function wrongSettings(): string[] {
  try {
    return publicRefusals(env())
  } catch (error) {
    return [(error as Error).message]
  }
}
