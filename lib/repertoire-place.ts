/** Where the pages of a repertoire are: a musician's own, or that of the band `band`. */
export type RepertoirePlace = {
  list: string
  song: string
  add: string
  trash: string
  more: string
  export: string
  files: string
  share?: string
  band?: string
}

export const OWN_PLACE: RepertoirePlace = {
  ...{ list: '/repertoire', song: '/songs/', add: '/songs/new', trash: '/trash' },
  ...{ more: '/api/songs', export: '/export', files: '/api/export', share: '/share' },
}

export function bandPlace(bandId: string): RepertoirePlace {
  const list = `/bands/${bandId}/songs`
  return {
    list,
    song: `${list}/`,
    add: `${list}/new`,
    trash: `${list}/trash`,
    more: `/api/bands/${bandId}/songs`,
    export: `${list}/export`,
    files: `/api/bands/${bandId}/export`,
    band: bandId,
  }
}

/** What a form carries so that its action changes the repertoire it stands on. */
export function placeFields({ band }: RepertoirePlace): Record<string, string> {
  return band ? { band } : {}
}
