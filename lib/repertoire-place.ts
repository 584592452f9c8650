/** Where the pages of a repertoire are: a musician's own, or that of the band `band`. */
export type RepertoirePlace = {
  list: string
  song: string
  add: string
  trash: string
  drive: string
  more: string
  all: string
  export: string
  files: string
  band?: string
}

export const OWN_PLACE: RepertoirePlace = {
  ...{ list: '/repertoire', song: '/songs/', add: '/songs/new', trash: '/trash' },
  ...{ more: '/api/songs', all: '/api/songs/all', export: '/export', files: '/api/export' },
  drive: '/songs/from-drive',
}

export function bandPlace(bandId: string): RepertoirePlace {
  const list = `/bands/${bandId}/songs`
  return {
    list,
    song: `${list}/`,
    add: `${list}/new`,
    trash: `${list}/trash`,
    drive: `${list}/from-drive`,
    more: `/api/bands/${bandId}/songs`,
    all: `/api/bands/${bandId}/songs/all`,
    export: `${list}/export`,
    files: `/api/bands/${bandId}/export`,
    band: bandId,
  }
}

/** Where the songs of a repertoire are shared, or one of them. */
export function sharingPath({ song, band, list }: RepertoirePlace, songId?: string): string {
  return songId ? `${song}${songId}/share` : band ? `${list}/share` : '/share'
}

/** What a form carries so that its action changes the repertoire it stands on. */
export function placeFields({ band }: RepertoirePlace): Record<string, string> {
  return band ? { band } : {}
}
