'use client'

import { CalendarCheck, CalendarPlus } from 'lucide'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useToday } from './played-form'

type PlayedButtonProps = { work: string; title: string; playedOn: string | null }

/** "Played today" of one song, or its way back. */
export function PlayedButton({ work, title, playedOn }: PlayedButtonProps) {
  const played = playedOn === useToday()
  const picture = played ? CalendarCheck : CalendarPlus
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
      <Icon of={picture} aria-hidden size={22} />
    </Button>
  )
}
