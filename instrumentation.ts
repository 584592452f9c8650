import type { Instrumentation } from 'next'

/** Before the first request: the settings are checked, the daily chores begin, and pages may be kept. Not while the pages are built. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const { refuseWrongSettings } = await import('@/lib/refuse-wrong-settings')
    const { quietQueries } = await import('@/db/quiet-queries')
    const { startHousekeeping } = await import('@/db/housekeeping')
    const { keepPages } = await import('@/auth/kept-pages')
    const { madeOf } = await import('@/app/(musician)/repertoire/made-of')
    refuseWrongSettings()
    quietQueries()
    startHousekeeping()
    keepPages({ '/repertoire': madeOf })
  }
}

/** What a page could not do is logged here with its cause, and a database that did not answer becomes a 503. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { noteFailure } = await import('@/auth/failures')
    noteFailure(error, { method: request.method, route: context.routePath })
  }
}
