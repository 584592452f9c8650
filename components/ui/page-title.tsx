import { Fragment, type ReactNode } from 'react'

type PageTitleProps = { title: ReactNode; numbers?: readonly string[]; children?: ReactNode }

/** The title of a page, its numbers (“247 songs · 131 artists”), and beside them what can be done with the page. */
export function PageTitle({ title, numbers = [], children }: PageTitleProps) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="text-title">{title}</h1>
        {numbers.length > 0 && (
          <p className="figures mt-1 text-lg text-soft">
            {numbers.map((number, place) => (
              <Fragment key={number}>
                {place > 0 && <span aria-hidden> · </span>}
                <span className="inline-block max-w-full">{number}</span>{' '}
              </Fragment>
            ))}
          </p>
        )}
      </div>
      {children && <div className="no-print flex flex-wrap gap-2">{children}</div>}
    </header>
  )
}
