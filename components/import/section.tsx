import { type ReactNode, useId } from 'react'

type SectionProps = { title: string; note?: ReactNode; children: ReactNode }

export function Section({ title, note, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h2 id={id} className="text-heading">
        {title}
      </h2>
      {note && <p className="text-pretty text-soft">{note}</p>}
      {children}
    </section>
  )
}
