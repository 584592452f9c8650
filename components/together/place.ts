import type { Member } from '@/db/band-membership'
import type { Player } from '@/db/line-up'
import type { Together } from '@/db/together'
import type { TogetherView } from '@/lib/together-view'

/** What the parts of the page about common songs are given. */
export type Place = {
  path: string
  view: TogetherView
  players: Player[]
  ticked: Player[]
  answer: Together
  member: Member
}
