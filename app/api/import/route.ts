import type { NextRequest } from 'next/server'
import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { isUnreachable } from '@/db/faults'
import { addImport, LARGEST_LIST, MOST_FILES } from '@/db/import-uploads'
import { ownRepertoire } from '@/db/repertoires'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import { readUpload } from './read-upload'

/** Takes a list from one of the forms of /import, uploaded or pasted, and leads to what was made of it. */
export async function POST(request: NextRequest) {
  try {
    const musician = await currentMusician()
    if (!musician) return seeOther('/sign-in')
    if (Number(request.headers.get('content-length')) > LARGEST_LIST)
      return say(413, 'That is more than 32 MB. Nothing was changed: go back and bring it in two parts.')
    const upload = await readUpload(request)
    if (upload === 'broken')
      return say(400, 'The list did not arrive whole. Nothing was changed: go back and try again.')
    if (upload === 'many')
      return say(413, `That is more than ${MOST_FILES} files. Nothing was changed: go back and bring fewer at once.`)
    if (upload === 'empty') return seeOther('/import?empty')
    const { id, problem, dropped } = await addImport(ownRepertoire(musician), { ...upload, left: request.signal })
    return seeOther(problem ? `/import?tried=${id}` : `/import/${id}${dropped ? '?dropped' : ''}`)
  } catch (error) {
    if (request.signal.aborted) return say(400, 'The list was left before it was read. Nothing was changed.')
    if (!(error instanceof SessionStoreUnreachable) && !isUnreachable(error)) throw error
    log.error({ cause: firstCause(error) }, 'a list could not be kept')
    return say(503, 'SOLEil cannot reach its database right now. Nothing was changed: go back and try again.')
  }
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}

function say(status: number, words: string): Response {
  return new Response(words, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
