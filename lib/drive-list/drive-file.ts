/** What is known of a file in Drive at one moment. `gone`: deleted, in the bin, or no longer shared. */
export type DriveState = { name: string; md5?: string; modifiedAt?: string; gone?: boolean }

/** What a written list did, and what taking it back did. */
export type DriveListCounts = {
  charts: number
  songs: number
  ticked: number
  noted: number
  left: number
  undone?: { charts: number; songs: number; kept: number }
}

/** A file of a list, as whoever listed it names it. */
export type ListedFile = {
  name: string
  fileId: string | null
  resourceKey: string | null
  md5: string | null
  modifiedAt: Date | null
  problem: string | null
}
