/** The most bytes of a band's picture as it is kept. */
export const PICTURE_BYTES = 262_144
/** Width and height in pixels to which a browser makes it small. */
export const PICTURE_SIDE = 512

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

/** What these bytes are by their own first bytes, whatever a name or a header says; undefined for anything but PNG, JPEG and WebP. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  return PICTURE_TYPES.find((type) => BEGINS[type].every(([at, byte]) => bytes[at] === byte))
}

const BEGINS: Record<PictureType, [at: number, byte: number][]> = {
  'image/png': beginning('\x89PNG\r\n\x1a\n'),
  'image/jpeg': beginning('\xff\xd8\xff'),
  'image/webp': [...beginning('RIFF'), ...beginning('WEBP', 8)],
}

function beginning(text: string, from = 0): [at: number, byte: number][] {
  return [...text].map((letter, place) => [from + place, letter.charCodeAt(0)])
}
