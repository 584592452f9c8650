import { makeElement, rewriteElement } from '@/lib/write-markup'
import { type SongRowProps, songRow } from './song-row'

type StandingRow = { element: Element; row: SongRowProps }

/** The rows of a list that stands in the page, which are written by hand: with every letter of a search React would take longer over them than all else. */
export class StandingRows {
  private standing: StandingRow[]

  /** A list that the server has drawn with these rows, or one that is empty. */
  constructor(
    private readonly list: HTMLUListElement,
    rows: readonly SongRowProps[],
  ) {
    this.standing = rows.slice(0, list.children.length).map((row, at) => ({ element: list.children[at]!, row }))
  }

  get length(): number {
    return this.standing.length
  }

  has(songId: string): boolean {
    return this.standing.some(({ row }) => row.song.id === songId)
  }

  /** Exactly these: a song that stands there keeps its element, with its tick and whatever else is being done to it. */
  replace(rows: readonly SongRowProps[]): void {
    const wanted = new Set(rows.map(({ song }) => song.id))
    const known = new Map<string, StandingRow>()
    for (const stands of this.standing)
      if (wanted.has(stands.row.song.id) && !known.has(stands.row.song.id)) known.set(stands.row.song.id, stands)
      // Below rows that were written over, a song may stand a second time.
      else stands.element.remove()
    let next = this.list.firstElementChild
    this.standing = rows.map((row) => {
      const stands = written(known.get(row.song.id), row)
      if (stands.element === next) next = next.nextElementSibling
      else this.list.insertBefore(stands.element, next)
      return stands
    })
  }

  /** These are the first ones: whichever element stands in a place is made into the row of that place. */
  rewrite(rows: readonly SongRowProps[]): void {
    for (const [at, row] of rows.entries()) {
      const stands = written(this.standing[at], row)
      if (at >= this.standing.length) this.list.append(stands.element)
      this.standing[at] = stands
    }
  }

  /** No more than so many. */
  cut(length: number): void {
    for (const { element } of this.standing.splice(length)) element.remove()
  }
}

function written(stands: StandingRow | undefined, row: SongRowProps): StandingRow {
  if (!stands) return { element: makeElement(songRow(row)), row }
  const { element, row: before } = stands
  const isSame =
    before.song === row.song &&
    before.href === row.href &&
    before.open === row.open &&
    before.selection?.form === row.selection?.form &&
    before.selection?.name === row.selection?.name
  if (!isSame) rewriteElement(element, songRow(row))
  return { element, row }
}
