import { spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SELF = fileURLToPath(import.meta.url)

/**
 * Ends these processes and removes this folder should we be killed without a chance to do it ourselves.
 * Answers the function that calls the watch off.
 */
export function watchOver(pids, folder) {
  const dog = spawn(process.execPath, [SELF, folder, ...pids.map(String)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  dog.unref()
  dog.stdin.unref()
  return () => dog.kill('SIGKILL')
}

if (process.argv[1] === SELF) {
  const [folder, ...pids] = process.argv.slice(2)
  // The other end of this pipe closes when whoever holds it is gone, however that came.
  process.stdin.resume().on('end', () => {
    for (const pid of pids) end(Number(pid))
    setTimeout(() => {
      // A small disk that was full on purpose.
      spawnSync('umount', ['--lazy', folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }, 500)
  })
}

function end(pid) {
  try {
    process.kill(pid, 'SIGQUIT')
    // A frozen one hears it once it is thawed.
    process.kill(pid, 'SIGCONT')
  } catch {
    // It has ended by itself.
  }
}
