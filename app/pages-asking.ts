import { fileURLToPath } from 'node:url'
import { NextRequest } from 'next/server'
import { isValidElement, type ReactNode } from 'react'
import { jar } from '@/scripts/access/asked-by'
import { rendered } from '@/scripts/access/rendered'
import { whileAsking } from '@/scripts/access/while-asking'
import type { Params } from './pages-matrix-rows'

type Props = { params: Promise<Params>; searchParams: Promise<Params> }
type Module = Record<string, ((...asked: never[]) => unknown) | undefined>

export type Asked = { params?: Params; search?: Params; session?: string; cookies?: Record<string, string> }

/** What is answered: `seen`, `sign in`, `not found`, or a status; and all that is written there, as one text. */
export type Seen = { got: string; shown: string }

/** What a page or a method of a route (`route.ts GET`) below `app/` answers. */
export function ask(entry: string, asked: Asked): Promise<Seen> {
  return whileAsking(() => answerOf(entry, asked))
}

async function answerOf(entry: string, { params = {}, search = {}, session, cookies = {} }: Asked): Promise<Seen> {
  jar.clear()
  for (const [name, value] of Object.entries(cookies)) jar.set(name, value)
  if (session) jar.set('soleil', session)
  const [file, method] = entry.split(' ')
  const found: Module = await import(/* @vite-ignore */ fileURLToPath(new URL(`./${file}`, import.meta.url)))
  const props: Props = { params: Promise.resolve(params), searchParams: Promise.resolve(search) }
  try {
    if (!method) {
      const head = await found.generateMetadata?.(...([props] as never[]))
      const page = await shownBy(await found.default!(...([props] as never[])))
      return page
        ? { got: 'seen', shown: JSON.stringify(head ?? {}) + (await rendered(page as ReactNode)) }
        : nothing('nothing')
    }
    const request = new NextRequest(`http://localhost:3000/asked?${new URLSearchParams(search)}`, { method })
    const answer = (await found[method]!(...([request, props] as never[]))) as Response
    return said(answer)
  } catch (leaving) {
    const [kind, second, target] = String((leaving as { digest?: string }).digest).split(';')
    if (kind === 'NEXT_HTTP_ERROR_FALLBACK' && second === '404') return nothing('not found')
    if (kind === 'NEXT_REDIRECT') return nothing(target!.startsWith('/sign-in') ? 'sign in' : `sent to ${target}`)
    throw leaving
  }
}

/** What a page composes of one component that looks for itself is decided by that component. */
async function shownBy(page: unknown): Promise<unknown> {
  if (!isValidElement(page) || typeof page.type !== 'function' || page.type.constructor.name !== 'AsyncFunction')
    return page
  return shownBy(await (page.type as (props: unknown) => Promise<unknown>)(page.props))
}

async function said(answer: Response): Promise<Seen> {
  const { status, headers } = answer
  if (status === 401 || headers.get('location')?.startsWith('/sign-in')) return nothing('sign in')
  if (status === 404) return nothing('not found')
  return { got: status === 200 ? 'seen' : String(status), shown: await answer.text() }
}

function nothing(got: string): Seen {
  return { got, shown: '' }
}
