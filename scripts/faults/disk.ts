import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { watchOver } from '../testing/watchdog.mjs'

const MEGABYTE = 1024 * 1024
const SIZE = 512 * MEGABYTE

/**
 * A real disk (ext4 in a file) that is small enough to be filled. Only root may mount one: where that is not so, `lacks` says it and
 * `path` is an ordinary folder.
 */
export function mountSmallDisk(folder: string) {
  const [image, path] = [join(folder, 'disk.img'), join(folder, 'disk')]
  mkdirSync(path)
  writeFileSync(image, '')
  truncateSync(image, SIZE)
  const made = run('mke2fs', '-q', '-F', '-m', '0', '-t', 'ext4', image) && run('mount', '-o', 'loop', image, path)
  if (!made)
    return { path, lacks: 'this machine lets us mount no disk', fill: () => {}, empty: () => {}, remove: () => {} }
  const callOff = watchOver([], path)
  const filler = join(path, 'filler')
  return {
    path,
    lacks: undefined,
    fill: () => fillUp(filler),
    empty: () => rmSync(filler, { force: true }),
    remove() {
      callOff()
      run('umount', path) || run('umount', '--lazy', path)
    },
  }
}

/** Down to the last block. */
function fillUp(filler: string): void {
  const file = openSync(filler, 'w')
  for (let size = MEGABYTE; size >= 512; size /= 2) {
    try {
      for (;;) if (writeSync(file, Buffer.alloc(size)) < size) break
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  closeSync(file)
}

function run(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}
