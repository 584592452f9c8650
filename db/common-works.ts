import 'server-only'
import type { Member } from './band-membership'
import type { Player } from './line-up'
import { bandRepertoire } from './repertoires'
import { findSameSongAnswers, worksOf } from './same-songs'
import { BAND, findSpellings, type Spelling } from './together-spellings'

/** A work as this line-up and the band know it: every key it is stored under, the band's words for it, or else the asker's or anybody's. */
export type KnownWork = {
  work: string
  songKeys: string[]
  named: Spelling
  band: Spelling | undefined
  holders: Spelling[]
}

/** These works in their order, as far as any of these players or the band has them; only of what each shares. */
export async function findKnownWorks(member: Member, players: Player[], works: string[]): Promise<KnownWork[]> {
  if (!works.length) return []
  const joined = worksOf(await findSameSongAnswers(bandRepertoire(member)))
  const spellings = await findSpellings(
    member,
    players,
    joined,
    works.map((work) => ({ work })),
  )
  return works.flatMap((work) => {
    const held = spellings.filter((spelling) => spelling.work === work)
    const band = held.find(({ holder }) => holder === BAND)
    const named = band ?? held.find(({ holder }) => holder === member.musician.id) ?? held[0]
    if (!named) return []
    const others = [...joined].filter(([, same]) => same === work).map(([songKey]) => songKey)
    return [{ work, songKeys: [...new Set([work, ...others])], named, band, holders: held }]
  })
}
