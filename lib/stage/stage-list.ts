/** A song of a list as the stage page tells it; without `href` there is no chart that can be kept. */
export type StageSong = { title: string; artist: string | null; key: string | null; href: string | null }

/** A file of a list; what has the same `sha256` need not be fetched again. */
export type StageFile = { href: string; size: number; sha256: string }

/**
 * What a device has to keep so that a list can be read without a network. `owner` stands for the musician who asked, and is
 * null for a guest; `version` is another one as soon as anything would look different.
 */
export type StageList = {
  id: string
  owner: string | null
  title: string
  href: string
  version: string
  songs: StageSong[]
  pages: string[]
  files: StageFile[]
  /** Charts in Google Drive, which only Google can keep. */
  elsewhere: number
  /** Whether there is more than fits. */
  cut: boolean
}

/** A list without what follows from it and from who asks; `seen` is all that decides how its pages look. */
export type MadeList = Omit<StageList, 'owner' | 'version'> & { seen: unknown }

export const STAGE_LIMITS = { charts: 400, bytes: 300 * 1024 * 1024 }

/** What is known of a kept list on its device. `checkedAt`: when it was last known to be as the server has it. */
export type KeptAbout = Omit<StageList, 'files'> & {
  /** Where the list is asked for again. */
  address: string
  files: StageFile[]
  keptAt: number
  checkedAt: number
  bytes: number
  /** Whether it can be read here and is not renewed any more. */
  closed: boolean
}
