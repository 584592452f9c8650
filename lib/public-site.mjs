import { isLoopback } from './loopback.mjs'
import { GOOGLE } from './settings.mjs'

/** @typedef {Pick<import('./settings.mjs').Settings, 'AUTH_URL' | 'DATABASE_URL' | 'DATABASE_REPLICA_URL' | 'REDIS_URL' | 'AUTH_GOOGLE_ID' | 'AUTH_GOOGLE_SECRET' | 'AUTH_GOOGLE_ISSUER' | 'GOOGLE_DRIVE_ADDRESS'>} Reach */

/**
 * A site is public when others can reach it, or when its data lies on another machine.
 * @param {Pick<Reach, 'AUTH_URL' | 'DATABASE_URL' | 'DATABASE_REPLICA_URL'>} settings
 */
export function isPublic({ AUTH_URL, DATABASE_URL, DATABASE_REPLICA_URL = DATABASE_URL }) {
  const { protocol, hostname } = new URL(AUTH_URL)
  const hosts = [hostname, databaseHost(DATABASE_URL), databaseHost(DATABASE_REPLICA_URL)]
  return protocol === 'https:' || !hosts.every(isLoopback)
}

/**
 * Why these settings must not serve a public site, one sentence each; empty when they may, or when it is not public.
 * @param {Reach} settings
 */
export function publicRefusals(settings) {
  if (!isPublic(settings)) return []
  const refusals = []
  if (!settings.AUTH_GOOGLE_ID || !settings.AUTH_GOOGLE_SECRET) {
    refusals.push(
      'A public site needs AUTH_GOOGLE_ID and AUTH_GOOGLE_SECRET: anybody could sign in as anybody without.',
    )
  }
  if (settings.AUTH_GOOGLE_ISSUER && settings.AUTH_GOOGLE_ISSUER !== GOOGLE) {
    refusals.push('A public site signs in with Google itself: leave AUTH_GOOGLE_ISSUER unset.')
  }
  if (settings.GOOGLE_DRIVE_ADDRESS) {
    refusals.push('A public site asks Google Drive itself: leave GOOGLE_DRIVE_ADDRESS unset.')
  }
  if (new URL(settings.AUTH_URL).protocol !== 'https:') {
    refusals.push('A public site needs an https address: AUTH_URL begins with http.')
  }
  for (const name of /** @type {const} */ (['DATABASE_URL', 'DATABASE_REPLICA_URL'])) {
    const url = settings[name]
    if (!url || encrypted(url)) continue
    refusals.push(`A database on another machine must prove who it is: ${name} needs sslmode=verify-full.`)
  }
  if (settings.REDIS_URL?.split(',').some((url) => !isPrivate(new URL(url)))) {
    refusals.push('A Redis on another machine is asked over TLS alone: REDIS_URL begins with rediss://.')
  }
  return refusals
}

/** @param {URL} url */
function isPrivate({ protocol, hostname }) {
  return protocol === 'rediss:' || isLoopback(hostname)
}

/** What stays on this machine needs no certificate. @param {string} url */
function encrypted(url) {
  if (isLoopback(databaseHost(url))) return true
  const modes = new URL(url).searchParams.getAll('sslmode')
  return modes.length > 0 && modes.every((mode) => mode === 'verify-full')
}

/** @param {string} url */
function databaseHost(url) {
  const { hostname, searchParams } = new URL(url)
  return searchParams.get('host') ?? hostname
}
