/** A key of the keyboard, where there is one. */
export function KeyboardHint({ press }: { press: string }) {
  return (
    <kbd
      aria-hidden
      className="inline-grid h-6 min-w-6 place-items-center rounded-sm border border-hairline bg-wash px-1.5 font-sans text-soft text-xs pointer-coarse:hidden"
    >
      {press}
    </kbd>
  )
}
