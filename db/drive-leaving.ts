import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { driveAddresses } from '@/lib/google-drive/addresses'
import { type DriveTokens, revokeTokens } from '@/lib/google-drive/oauth'
import { log } from '@/lib/log'

const PAUSES = [1_000, 5_000, 30_000]

/**
 * Takes the rights of accounts that are gone back at Google, with pauses (ms) between the tries. Nobody holds these tokens any
 * more: what Google was not told is logged, and whoever left can still end it at their Google account.
 */
export async function revokeLeft(left: readonly DriveTokens[], pauses: readonly number[] = PAUSES): Promise<void> {
  const at = driveAddresses()
  let untold = 0
  for (const tokens of left) {
    let told = at ? await revokeTokens(at, tokens) : false
    // Once Google was waited for in vain, the others are not waited for as well.
    for (const pause of at && !untold ? pauses : []) {
      if (told) break
      await setTimeout(pause)
      told = await revokeTokens(at!, tokens)
    }
    if (!told) untold++
  }
  if (untold) log.warn({ untold }, 'Google was not told that deleted accounts no longer let SOLEil see their files')
}
