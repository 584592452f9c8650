import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { disconnect } from '@/db/client'
import { ownRepertoire } from '@/db/repertoires'
import { addSong } from '@/db/song-changes'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import type { Word } from './ledger'

// A process of its own that adds songs as the app does: each carries the key of its form as its title, and one whose
// adding failed is sent again with the same key, as a musician would who presses the button once more.

const AT_ONCE = 4
const musician = JSON.parse(process.argv[2] as string) as Musician
let stopping = false

process.on('message', () => {
  stopping = true
})
process.on('disconnect', () => process.exit(1))
await Promise.all(Array.from({ length: AT_ONCE }, write))
await disconnect()
process.disconnect()

async function write(): Promise<void> {
  while (!stopping) {
    const key = randomUUID()
    tell({ asked: key })
    await add(key)
    await pause(30)
  }
}

async function add(key: string): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    try {
      await addSong(ownRepertoire(musician), { ...EMPTY_SONG, title: key }, key)
      return tell({ acknowledged: key })
    } catch {
      await pause(50)
    }
  }
}

function tell(word: Word): void {
  process.send?.(word)
}
