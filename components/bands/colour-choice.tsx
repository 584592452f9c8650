import { rayColour } from '@/components/sun/ray-colour'
import { COLOURS } from '@/lib/band-colours'

/** The twelve colours of the sun, one of them the band's. */
export function ColourChoice({ chosen, error }: { chosen: number; error?: string }) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium">Colour</legend>
      <div className="mt-1 grid max-w-xl grid-cols-6 gap-1 sm:grid-cols-12">
        {COLOURS.map((name, colour) => (
          <label
            key={name}
            title={name}
            className="grid size-11 place-items-center rounded-full ring-ink has-checked:ring-2 has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input type="radio" name="colour" value={colour} defaultChecked={colour === chosen} className="sr-only" />
            <svg viewBox="-18 -18 36 36" width={36} height={36} aria-hidden="true">
              <circle r={16} fill={rayColour(colour)} />
            </svg>
            <span className="sr-only">{name}</span>
          </label>
        ))}
      </div>
      {error && <p className="font-medium text-danger text-sm">{error}</p>}
    </fieldset>
  )
}
