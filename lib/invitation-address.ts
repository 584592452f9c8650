import { env } from '@/lib/env'
import { keyedHash } from '@/lib/keyed-hash'

/** Digits and letters that nobody takes for one another when they are read aloud: 32, five bits each. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const CODE_LENGTH = 8

/**
 * The secret part of an invitation's address, 256 bits, made from the form that asked for it as a share link's is: a double
 * tap and a reload show the same one, and neither the database nor the form alone can tell it.
 */
export function invitationToken(musicianId: string, formKey: string): string {
  return keyedHash('band invitation', musicianId, formKey)
}

/** The short code of the same invitation, 40 bits, to be said across a room: `7K2M-XQ4D`. */
export function invitationCode(musicianId: string, formKey: string): string {
  const bytes = Buffer.from(keyedHash('code of a band invitation', musicianId, formKey), 'base64url')
  const code = Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** What is stored of a code: it is short enough to be tried out, so only under a key of ours. */
export function codeHash(code: string): string {
  return keyedHash('stored code of a band invitation', code.replace('-', ''))
}

/** A code as it was typed, without its spaces and dashes and in capitals; undefined if it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.replace(/[\s\p{Pd}.]/gu, '').toUpperCase()
  return code.length === CODE_LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : undefined
}

export function invitationAddress(token: string): string {
  return `${env().AUTH_URL}${invitationPath(token)}`
}

export function invitationPath(token: string): string {
  return `/join/${token}`
}
