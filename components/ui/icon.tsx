import type { IconNode } from 'lucide'
import type { ComponentProps } from 'react'

/** By their pixels where a letter is 16 of them high: they grow with the text. */
const SIZES = {
  13: 'size-3.25',
  14: 'size-3.5',
  15: 'size-3.75',
  16: 'size-4',
  18: 'size-4.5',
  20: 'size-5',
  22: 'size-5.5',
  24: 'size-6',
  26: 'size-6.5',
  32: 'size-8',
  56: 'size-14',
}

/** A picture of Lucide. */
export type Picture = IconNode

type IconProps = Pick<ComponentProps<'svg'>, 'className' | 'role' | 'aria-label' | 'aria-hidden'> & {
  of: Picture
  size: keyof typeof SIZES
}

/**
 * A picture in the colour of the text, as one element for React. It stands in the page: one of the style sheet is a document of its own,
 * and each of them is made before anything can be seen (docs/proof.md).
 */
export function Icon({ of, size, className = '', ...rest }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`icon ${SIZES[size]} ${className}`}
      {...rest}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the shapes are Lucide's
      dangerouslySetInnerHTML={insideOf(of)}
    />
  )
}

function insideOf(picture: Picture): { __html: string } {
  return { __html: picture.map(([shape, attributes]) => `<${shape} ${attributesOf(attributes)}/>`).join('') }
}

function attributesOf(attributes: IconNode[number][1]): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')
}
