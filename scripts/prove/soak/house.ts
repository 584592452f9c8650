import { randomUUID } from 'node:crypto'
import { createBand, createMember } from '@/db/band-factories'
import { ownRepertoire, type Writable } from '@/db/repertoires'
import { addShareLink } from '@/db/share-link-changes'
import { createMusician, createSession, createSong, createSongs } from '@/e2e/factories'
import { sharePath, shareToken } from '@/lib/share-address'

const BANDS = 4
const PLAYERS = 4
const SONGS = 200
const WORDS = ['river', 'night', 'sun', 'blue', 'morning', 'train', 'garden', 'winter', 'gold', 'road']

/** Somebody who is signed in, with a song to change, a link to share and a band to play with. */
export type Resident = { to: Writable; token: string; song: string; share: string; band: string }

/** Bands whose players have repertoires that overlap. */
export async function settleIn(): Promise<Resident[]> {
  const residents: Resident[] = []
  for (let at = 0; at < BANDS; at++) {
    const players = await Promise.all(Array.from({ length: PLAYERS }, () => createMusician()))
    const { bandId } = await createBand(players[0]!, `Band ${at}`)
    for (const [place, musician] of players.entries()) {
      if (place > 0) await createMember(bandId, musician)
      await createSongs(
        musician,
        Array.from({ length: SONGS }, (_, song) => titled(song + place * 20)),
      )
      const formKey = randomUUID()
      await addShareLink(
        ownRepertoire(musician),
        { title: 'All', filter: {}, ending: { days: 365 }, passcode: null },
        formKey,
      )
      residents.push({
        to: ownRepertoire(musician),
        token: await createSession(musician),
        song: await createSong(musician, { title: 'The one that is changed' }),
        share: sharePath(shareToken(musician.id, formKey)),
        band: bandId,
      })
    }
  }
  return residents
}

export const word = (at: number) => WORDS[at % WORDS.length]!

function titled(at: number) {
  return { title: `Song of the ${word(at)} ${at}`, artist: `Band ${at % 17}`, tempo: 60 + (at % 100) }
}
