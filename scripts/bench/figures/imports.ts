import { runCommand } from '@/scripts/testing/run-command'
import type { Figure, Measured, NotRun } from '../figure'
import type { World } from '../world'

const NAME = 'import rows/s ÷ COPY rows/s'

export const importStatements: Figure = {
  ...{ name: `${NAME}: SQL alone`, topic: 'import', floor: 0.65, higherIsBetter: true },
  measure: (world) => against(world, /^.*Of COPY: statements (\d+\.\d+)/gm),
}

export const importPath: Figure = {
  ...{ name: `${NAME}: with reading, normalising, checking`, topic: 'import', floor: 0.4, higherIsBetter: true },
  measure: (world) => against(world, /^.*Of COPY: .*whole path (\d+\.\d+)/gm),
}

let running: ReturnType<typeof runCommand> | undefined

/** What `npm run bench:import` says of each of its rounds; it runs once for both rows. */
async function against({ quick }: World, ratio: RegExp): Promise<Measured | NotRun> {
  running ??= runCommand(['--expose-gc', 'scripts/bench-import.ts', '--rounds', quick ? '3' : '5'])
  const { stdout, stderr } = await running
  const rounds = [...stdout.matchAll(ratio)].map(([, value]) => Number(value))
  if (!rounds.length)
    return { notRun: `npm run bench:import gave no figures: ${(stderr || stdout).trim().slice(-300)}` }
  return { rounds, told: '50,000 rows of a CSV, by npm run bench:import' }
}
