import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { TYPESCRIPT } from '../scripts/steps/run.mjs'
import { runCommand } from '../scripts/testing/run-command'

test('every fault once: nothing promised is lost, nothing is there twice, nobody is signed out, no page fails', async () => {
  test.setTimeout(600_000)
  const { code, stdout, stderr } = await runCommand(['scripts/faults.ts', '--short'])
  console.log(stdout)
  expect(code, stdout + stderr).toBe(0)
})

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`a campaign that is ended by ${signal} in the middle of a fault leaves no server and no file`, async () => {
    test.setTimeout(120_000)
    const folder = mkdtempSync(join(tmpdir(), 'soleil-ended-'))
    const env = { ...process.env, TMPDIR: folder }
    const args = [...TYPESCRIPT, 'scripts/faults.ts', '--rounds', '50', '--only', 'black-holed|Redis frozen']
    const campaign = spawn(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
    try {
      for await (const said of campaign.stderr) if (/black-holed …/.test(String(said))) break
      expect(ofCampaign(folder).length).toBeGreaterThan(3)
      campaign.kill(signal)
      const [code] = await once(campaign, 'exit')
      expect(code).toBe(signal === 'SIGTERM' ? 130 : null)
      await expect.poll(() => [...ofCampaign(folder), ...leftIn(folder)], { timeout: 20_000 }).toEqual([])
    } finally {
      campaign.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    }
  })
}

/** The processes that were started with this folder for what is temporary, or work in it. */
function ofCampaign(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => `${pid} ${partOf(pid, 'cmdline')} ${partOf(pid, 'environ').includes(folder) ? folder : ''}`)
    .filter((told) => told.includes(folder))
}

/** What compiled TypeScript leaves for the next time is none of the campaign's. */
function leftIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith('tsx-'))
}

function partOf(pid: string, part: 'cmdline' | 'environ'): string {
  try {
    return readFileSync(`/proc/${pid}/${part}`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}
