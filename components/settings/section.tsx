import type { ReactNode } from 'react'

type SectionProps = { title: string; children: ReactNode }

export function Section({ title, children }: SectionProps) {
  return (
    <section className="flex flex-col gap-4 border-hairline border-t pt-6">
      <h2 className="text-heading">{title}</h2>
      {children}
    </section>
  )
}
