import type { ReactNode } from 'react'
import { Check, CircleAlert, Info } from '@/components/ui/icons'

type NoticeProps = { tone?: keyof typeof TONES; action?: ReactNode; children: ReactNode }

/** What has just happened, or what is wrong, and what can be done about it. A problem is said at once. */
export function Notice({ tone = 'news', action, children }: NoticeProps) {
  const { Icon, role, classes } = TONES[tone]
  return (
    <div role={role} className={`flex min-h-14 items-center gap-3 rounded-md py-1.5 ps-4 pe-2 ${classes}`}>
      <Icon aria-hidden size={20} className="shrink-0" />
      <div className="min-w-0 flex-1 py-1.5">{children}</div>
      {action}
    </div>
  )
}

const TONES = {
  news: { Icon: Info, role: 'status', classes: 'bg-wash text-ink' },
  done: { Icon: Check, role: 'status', classes: 'bg-ink text-paper' },
  problem: { Icon: CircleAlert, role: 'alert', classes: 'bg-raised text-danger ring-1 ring-inset ring-danger' },
} as const
