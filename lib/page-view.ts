/** Programs that open an address to show a preview of it, or to list it, before any person does. */
const BOTS =
  /bot|crawl|spider|slurp|preview|facebookexternalhit|facebookcatalog|whatsapp|telegram|skypeuri|embedly|signal|vkshare|pinterest|mastodon|pleroma|iframely|curl|wget|headlesspreview|python|go-http|okhttp|node-fetch|axios/i

/** Whether a person has just loaded this page: no bot, no prefetch, and no script of a page that is open already. */
export function isPageView(headers: Pick<Headers, 'get'>): boolean {
  const agent = headers.get('user-agent') ?? ''
  const destination = headers.get('sec-fetch-dest') ?? 'document'
  const prefetched = /prefetch|prerender/.test(headers.get('sec-purpose') ?? headers.get('purpose') ?? '')
  return agent !== '' && !BOTS.test(agent) && !prefetched && destination === 'document'
}

/** Whether a person has come to this page from elsewhere, and not from another page of ours. */
export function isArrival(headers: Pick<Headers, 'get'>): boolean {
  return isPageView(headers) && headers.get('sec-fetch-site') !== 'same-origin'
}
