import 'server-only'
import { z } from 'zod'

/** The ids of ticked songs, one or many. */
export const songIds = z
  .union([z.uuid(), z.array(z.uuid()).max(500, 'At most 500 songs at once.')], 'Tick the songs first.')
  .transform((ids) => [ids].flat())
