/** A grey stand-in of the size its classes give it; what stands around it says `aria-busy`. */
export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return <span aria-hidden className={`block rounded-sm bg-wash ${className}`} />
}
