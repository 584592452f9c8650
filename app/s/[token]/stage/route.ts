import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import { currentMusician } from '@/auth'
import { sharedList } from '@/components/stage/shared-list'
import { hasOnlyExpired } from '@/db/stage-links'
import { choicesCookie, readingsCookie } from '@/lib/device-cookies'
import { sharedReader } from '@/lib/shared-reader'
import { stageOwner } from '@/lib/stage/owner'
import { stageList, unreachable } from '../../../api/stage/answer'
import { openShare } from '../../open-share'
import { PRIVATE, refusal } from '../../refusal'

type StageRequest = { params: Promise<{ token: string }> }

/** What a device has to keep of a link. `closed`: it opens to nobody new, but what was kept of it stays; `gone`: that goes too. */
export async function GET(request: NextRequest, { params }: StageRequest) {
  try {
    const { token } = await params
    const link = await openShare(token)
    if (link === 'too many tries') return refusal(link)
    if (link === 'absent') return shut((await hasOnlyExpired(token)) ? 'closed' : 'gone')
    if (link.state === 'locked') return shut('closed')
    const [jar, musician] = [await cookies(), await currentMusician()]
    const reader = sharedReader(Object.fromEntries(request.nextUrl.searchParams), jar.get(choicesCookie().name)?.value)
    const { seen, ...list } = await sharedList(link, token, reader)
    const made = { ...list, seen: [seen, jar.get(readingsCookie().name)?.value] }
    return Response.json(stageList(made, musician && stageOwner(musician)), { headers: PRIVATE })
  } catch (error) {
    return unreachable(error)
  }
}

function shut(state: 'closed' | 'gone'): Response {
  return Response.json({ state }, { status: state === 'gone' ? 410 : 403, headers: PRIVATE })
}
