import { expect, test } from 'vitest'
import { isPageView } from './page-view'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const viewed = (headers: Record<string, string>) => isPageView(new Headers(headers))

test('a person who loads the page is one', () => {
  expect(viewed({ 'user-agent': FIREFOX, 'sec-fetch-dest': 'document' })).toBe(true)
  expect(viewed({ 'user-agent': FIREFOX })).toBe(true)
})

test.each([
  { 'user-agent': FIREFOX, 'sec-fetch-dest': 'empty' },
  { 'user-agent': FIREFOX, 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch;prerender' },
  { 'user-agent': FIREFOX, purpose: 'prefetch' },
  { 'user-agent': 'WhatsApp/2.23.20.0' },
  { 'user-agent': 'TelegramBot (like TwitterBot)' },
  { 'user-agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' },
  { 'user-agent': 'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)' },
  { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' },
  { 'user-agent': 'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5' },
  { 'user-agent': 'curl/8.5.0' },
  {},
])('a preview, a prefetch or a script is none: %j', (headers) =>
  expect(viewed(headers as Record<string, string>)).toBe(false),
)
