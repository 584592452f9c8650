/** What one player knows: the place of each song key in `SURENESS`, that of the surest copy. */
export type Knowledge = ReadonlyMap<string, number>

/** A work that all know or all but the player at the place `missing`; `weakest` is the place in `SURENESS` of the least sure. */
export type WorkInCommon = { work: string; missing: number | null; weakest: number }

/**
 * The works that all of a line-up know or all but one, told one player after the other, so that no more than one
 * repertoire need be at hand. It is quickest with the smallest first. `works` names the keys that are one song.
 */
export function worksInCommon(works: ReadonlyMap<string, string>) {
  const found = new Map<string, WorkInCommon>()
  const spellings = spellingsOf(works)
  const told: number[] = []
  function sureness(known: Knowledge, work: string): number | undefined {
    const keys = spellings.get(work)
    if (!keys) return known.get(work)
    const all = keys.map((key) => known.get(key)).filter((place) => place !== undefined)
    return all.length ? Math.min(...all) : undefined
  }
  return {
    tell(player: number, known: Knowledge): void {
      for (const common of found.values()) {
        const sure = sureness(known, common.work)
        if (sure !== undefined) common.weakest = Math.max(common.weakest, sure)
        else if (common.missing === null) common.missing = player
        else found.delete(common.work)
      }
      // Who does not know a song of the first two is at least the second to miss it.
      if (told.length < 2)
        for (const key of known.keys()) {
          const work = works.get(key) ?? key
          if (!found.has(work)) found.set(work, { work, missing: told[0] ?? null, weakest: sureness(known, work)! })
        }
      told.push(player)
    },
    found: (): WorkInCommon[] => [...found.values()],
  }
}

function spellingsOf(works: ReadonlyMap<string, string>): Map<string, string[]> {
  const spellings = new Map<string, string[]>()
  for (const [key, work] of works) spellings.set(work, [...(spellings.get(work) ?? []), key])
  return spellings
}
