import { parseArgs } from 'node:util'
import { editors } from '@/scripts/prove/editors'
import { headers } from '@/scripts/prove/headers'
import { kills } from '@/scripts/prove/kills'
import type { Proof } from '@/scripts/prove/proof'
import { readers } from '@/scripts/prove/readers'
import { requests } from '@/scripts/prove/requests'
import { revocation } from '@/scripts/prove/revocation'
import { rules } from '@/scripts/prove/rules'
import { several } from '@/scripts/prove/several'
import { soak } from '@/scripts/prove/soak'

const PROOFS: Proof[] = [editors, headers, kills, readers, requests, revocation, rules, several, soak]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    runs: { type: 'string' },
    minutes: { type: 'string' },
    rate: { type: 'string' },
  },
})
const chosen = PROOFS.filter(({ name, alone }) => (positionals.length === 0 ? !alone : positionals.includes(name)))
if (chosen.length === 0) {
  process.stderr.write(
    `Name a proof: npm run prove -- ${PROOFS.map(({ name }) => name).join(' | ')} [--seed=N] [--runs=N] [--minutes=N] [--rate=N]\n`,
  )
  process.exit(2)
}

const numberOf = (given: string | undefined) => (given === undefined ? undefined : Number(given))
const lasting = { minutes: numberOf(values.minutes), rate: numberOf(values.rate) }
const seed = Number(values.seed ?? Date.now() % 2 ** 31)
process.stdout.write(`${new Date().toISOString()}, seed ${seed}\n`)
for (const { name, says, runs, prove } of chosen) {
  process.stdout.write(`${name}: ${says}\n`)
  const started = performance.now()
  const tell = (line: string) => process.stdout.write(`  ${line}\n`)
  const { counts, failures } = await prove({ seed, runs: Number(values.runs ?? runs), ...lasting, tell })
  for (const failure of failures) tell(failure)
  const numbers = Object.entries(counts).map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
  const seconds = Math.round((performance.now() - started) / 1000)
  tell(`${numbers.join(', ')}, ${seconds} s: ${failures.length === 0 ? 'proven' : `${failures.length} FAILED`}`)
  if (failures.length > 0) process.exitCode = 1
}
