/**
 * The policy of every page: only our own scripts and styles, by nonce; frames only for a Drive preview and an uploaded chart. `issuer`
 * is the local identity provider and `drive` the stand-in for Google Drive, when they are used.
 * @param {string} nonce
 * @param {{ issuer?: string, drive?: string, development?: boolean }} used
 */
export function contentSecurityPolicy(nonce, { issuer, drive, development }) {
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `media-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `frame-src 'self' https://drive.google.com https://docs.google.com`,
    `form-action 'self' https://accounts.google.com${[issuer, drive].map((at) => (at ? ` ${at}` : '')).join('')}`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ')
}

/**
 * The headers that every answer carries.
 * @param {boolean} https
 * @returns {Record<string, string>}
 */
export function securityHeaders(https) {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(https ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload' } : {}),
  }
}
