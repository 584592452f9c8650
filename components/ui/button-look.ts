export type ButtonLook = 'primary' | 'quiet' | 'bare' | 'danger'

/** The classes of a button, for buttons, links and summaries alike. One `primary` to a page: the thing to do next. */
export function buttonLook(look: ButtonLook): string {
  return `${SHAPE} ${LOOKS[look]}`
}

const SHAPE =
  'tap inline-flex items-center justify-center gap-2 rounded-full px-5 py-2 text-center font-medium no-underline ' +
  'transition-colors aria-busy:cursor-progress aria-busy:opacity-70 disabled:opacity-55 [&>.icon]:shrink-0'

const LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-sun text-on-sun ring-1 ring-inset ring-accent hover:bg-ink hover:text-paper hover:ring-ink',
  quiet: 'bg-raised text-ink ring-1 ring-inset ring-edge hover:bg-wash',
  bare: 'px-3 text-ink hover:bg-wash',
  danger: 'bg-raised text-danger ring-1 ring-inset ring-danger hover:bg-danger hover:text-paper',
}
