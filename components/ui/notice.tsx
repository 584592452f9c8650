import { Check, CircleAlert, Info } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

type NoticeProps = { tone?: keyof typeof TONES; action?: ReactNode; children: ReactNode }

/** What has just happened, or what is wrong, and what can be done about it. A problem is said at once. */
export function Notice({ tone = 'news', action, children }: NoticeProps) {
  const { picture, role, classes } = TONES[tone]
  return (
    <div role={role} className={`flex min-h-14 items-center gap-3 rounded-md py-1.5 ps-4 pe-2 ${classes}`}>
      <Icon of={picture} aria-hidden size={20} className="shrink-0" />
      <div className="min-w-0 flex-1 py-1.5">{children}</div>
      {action}
    </div>
  )
}

const TONES = {
  news: { picture: Info, role: 'status', classes: 'bg-wash text-ink' },
  done: { picture: Check, role: 'status', classes: 'bg-ink text-paper' },
  problem: { picture: CircleAlert, role: 'alert', classes: 'bg-raised text-danger ring-1 ring-inset ring-danger' },
} as const
