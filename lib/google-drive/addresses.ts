import { env } from '@/lib/env'

/** Where Google Drive is reached; a stand-in on this machine has all of it under one address. Undefined where no client is configured. */
export type DriveAddresses = {
  authorize: string
  token: string
  revoke: string
  api: string
  clientId: string
  secret: string
}

/** The narrowest right that works: the files a musician chose for SOLEil, and no other. */
export const DRIVE_SCOPE = 'https://www.googleapis.com/auth/drive.file'

export function driveAddresses(): DriveAddresses | undefined {
  const { AUTH_GOOGLE_ID: clientId, AUTH_GOOGLE_SECRET: secret, AUTH_GOOGLE_ISSUER, GOOGLE_DRIVE_ADDRESS } = env()
  if (GOOGLE_DRIVE_ADDRESS) {
    const at = GOOGLE_DRIVE_ADDRESS.replace(/\/$/, '')
    return {
      authorize: `${at}/authorize`,
      token: `${at}/token`,
      revoke: `${at}/revoke`,
      api: `${at}/drive/v3`,
      clientId,
      secret,
    }
  }
  // A sign-in that is not Google's knows nothing of anybody's Drive.
  if (!clientId || (AUTH_GOOGLE_ISSUER && AUTH_GOOGLE_ISSUER !== 'https://accounts.google.com')) return undefined
  return {
    authorize: 'https://accounts.google.com/o/oauth2/v2/auth',
    token: 'https://oauth2.googleapis.com/token',
    revoke: 'https://oauth2.googleapis.com/revoke',
    api: 'https://www.googleapis.com/drive/v3',
    ...{ clientId, secret },
  }
}
