import type { ReactNode } from 'react'

type EmptyStateProps = { picture?: ReactNode; title: ReactNode; children?: ReactNode; action?: ReactNode }

/** What stands where nothing is yet, and what to do next. */
export function EmptyState({ picture, title, children, action }: EmptyStateProps) {
  return (
    <section className="mx-auto flex max-w-md flex-col items-center gap-3 py-10 text-center">
      {picture}
      <h2 className="text-heading">{title}</h2>
      {children && <div className="text-pretty text-soft">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-3">{action}</div>}
    </section>
  )
}
