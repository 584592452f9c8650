import type { ReactNode } from 'react'

/** One thing an operator looks at; what is wider than a phone scrolls by itself. */
export function OperatorSection({ title, says, children }: { title: string; says?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-4">
      <header>
        <h2 className="text-heading">{title}</h2>
        {says && <p className="mt-1 text-pretty text-sm text-soft">{says}</p>}
      </header>
      {children}
    </section>
  )
}

export function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
    <section aria-label={label} tabIndex={0} className="overflow-x-auto [&_table]:min-w-[36rem]">
      {children}
    </section>
  )
}
