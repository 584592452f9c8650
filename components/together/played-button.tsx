'use client'

import { Button } from '@/components/ui/button'
import { CalendarCheck, CalendarPlus } from '@/components/ui/icons'
import { useToday } from './played-form'

type PlayedButtonProps = { work: string; title: string; playedOn: string | null }

/** "Played today" of one song, or its way back. */
export function PlayedButton({ work, title, playedOn }: PlayedButtonProps) {
  const played = playedOn === useToday()
  const Icon = played ? CalendarCheck : CalendarPlus
  return (
    <Button
      type="submit"
      name={played ? 'unplayed' : 'played'}
      value={work}
      look="bare"
      aria-pressed={played}
      aria-label={`Played ${title} today`}
      title={played ? 'Played today: press to take it back' : 'Played today'}
      className={`-my-1 -me-2 px-2! ${played ? 'text-accent!' : 'text-soft!'}`}
    >
      <Icon aria-hidden size={22} />
    </Button>
  )
}
