/** The classes of a chip, shared by links and disclosures. */
export function chipLook(active: boolean): string {
  return `${SHAPE} ${active ? 'bg-ink text-paper' : 'bg-raised text-ink ring-1 ring-inset ring-hairline hover:bg-wash'}`
}

const SHAPE =
  'tap inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-full px-4 text-sm no-underline ' +
  'transition-colors'
