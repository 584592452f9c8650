import { PICTURE_BYTES, PICTURE_SIDE } from '@/lib/band-picture'

/** The middle square of a picture, small enough to be kept, and without what a camera writes beside it: where it was taken. */
export async function madeSmall(file: File): Promise<File> {
  const picture = await createImageBitmap(file)
  const side = Math.min(picture.width, picture.height)
  const size = Math.min(side, PICTURE_SIDE)
  const canvas = new OffscreenCanvas(size, size)
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2]
  canvas.getContext('2d')!.drawImage(picture, left, top, side, side, 0, 0, size, size)
  for (const quality of [0.9, 0.75, 0.5]) {
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality })
    // A browser that cannot write WebP writes PNG.
    const small = blob.type === 'image/webp' ? blob : await canvas.convertToBlob({ type: 'image/jpeg', quality })
    if (small.size <= PICTURE_BYTES) return new File([small], 'picture', { type: small.type })
  }
  throw new Error('The picture stays too large.')
}
