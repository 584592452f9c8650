import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { createElement, type ReactNode } from 'react'
import { renderToPipeableStream } from 'react-dom/server'

const NOWHERE = { push() {}, replace() {}, refresh() {}, prefetch() {}, back() {}, forward() {} }

/** The whole text of a page, with every component of it that looks for something by itself. */
export function rendered(page: ReactNode): Promise<string> {
  const inside = createElement(SearchParamsContext.Provider, { value: new URLSearchParams() }, page)
  const placed = createElement(PathnameContext.Provider, { value: '/asked' }, inside)
  const routed = createElement(AppRouterContext.Provider, { value: NOWHERE as never }, placed)
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(routed, {
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
      onError: reject,
    })
  })
}
