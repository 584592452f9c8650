import { keyInWords, keyLabel, keyPosition } from '@/lib/music/keys'

type KeyChipProps = { songKey: string | null; className?: string }

/** A key in its colour; the letters are always there, and an unknown key is a dash. */
export function KeyChip({ songKey, className = '' }: KeyChipProps) {
  const position = songKey && keyPosition(songKey)
  if (songKey === null || position === null)
    return (
      <span role="img" aria-label="key unknown" className={`chip-of-key text-soft ${className}`}>
        –
      </span>
    )
  return (
    <span
      role="img"
      aria-label={keyInWords(songKey)}
      data-key-position={position}
      className={`chip-of-key key-chip ${className}`}
    >
      {keyLabel(songKey)}
    </span>
  )
}
