import { keyInWords, keyLabel, keyPosition } from '@/lib/music/keys'

/** A key in its colour; the letters are always there, and an unknown key is a dash. */
export function KeyChip({ songKey }: { songKey: string | null }) {
  const position = songKey && keyPosition(songKey)
  if (songKey === null || position === null) return <Unknown />
  return (
    <span
      role="img"
      aria-label={keyInWords(songKey)}
      dir="ltr"
      data-key-position={position}
      className={`${SHAPE} key-chip font-semibold text-ink`}
    >
      {keyLabel(songKey)}
    </span>
  )
}

function Unknown() {
  return (
    <span role="img" aria-label="key unknown" className={`${SHAPE} text-soft`}>
      –
    </span>
  )
}

const SHAPE = 'inline-grid h-8 min-w-12 shrink-0 place-items-center whitespace-nowrap rounded-md px-2 text-sm'
