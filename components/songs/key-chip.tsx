import { keyLook } from './key-look'

/** A key in its colour; the letters are always there, and an unknown key is a dash. */
export function KeyChip({ songKey }: { songKey: string | null }) {
  const { label, words, position } = keyLook(songKey)
  return (
    <span
      role="img"
      aria-label={words}
      data-key-position={position ?? undefined}
      className={position === null ? 'chip-of-key text-soft' : 'chip-of-key key-chip'}
    >
      {label}
    </span>
  )
}
