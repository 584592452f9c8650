import { ROWS } from '@/actions/band-matrix-rows'
import { GUEST_ROWS } from '@/actions/guest-matrix-rows'
import { OWN_ROWS } from '@/actions/own-matrix-rows'
import { PAGE_ROWS } from '@/app/(musician)/bands/band-pages-rows'
import { OTHER_PAGES } from '@/app/pages-matrix-rows'

const IN_BAND = '(musician)/bands/[bandId]/'

/** Every action with a row, as `file.action`. */
export const ACTIONS_WITH_ROWS = [ROWS, OWN_ROWS, GUEST_ROWS].flatMap(Object.keys)

/** Every page with a row as its file below app/, and every route as its file and a method. */
export const PAGES_WITH_ROWS = [
  ...Object.keys(PAGE_ROWS).map((file) => IN_BAND + file),
  ...Object.keys(OTHER_PAGES),
].map((row) => (row.startsWith(IN_BAND) && row.endsWith('route.ts') ? `${row} GET` : row))
