import { previewPicture } from '@/components/pictures/preview-picture'
import { isUnreachable } from '@/db/faults'
import { openShare } from '../../open-share'
import { PRIVATE, refusal } from '../../refusal'

/** The picture that a chat shows beside the address. */
export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }) {
  try {
    const link = await openShare((await params).token)
    if (typeof link === 'string') return refusal(link)
    const picture = await previewPicture(link)
    return new Response(new Uint8Array(picture), { headers: { ...PRIVATE, 'Content-Type': 'image/png' } })
  } catch (error) {
    if (!isUnreachable(error)) throw error
    return new Response(null, { status: 503, headers: PRIVATE })
  }
}
