/** The mark of SOLEil: twelve equal rays, the picture of `app/icon.svg`. It stands beside the name, which says what it is. */
export function SunMark({ className = 'size-8' }: { className?: string }) {
  return <span aria-hidden className={`sun-mark shrink-0 ${className}`} />
}
