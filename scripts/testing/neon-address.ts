import { neonConfig } from '@neondatabase/serverless'

/** The same database under an address of Neon's, so that Neon's driver is taken, which finds it through a relay. */
export function neonAddress(address: string, relay: string): string {
  const url = new URL(address)
  url.host = 'soleil.neon.tech'
  url.port = ''
  url.searchParams.set('sslmode', 'verify-full')
  neonConfig.wsProxy = () => `${relay}/v1`
  neonConfig.useSecureWebSocket = false
  neonConfig.pipelineTLS = false
  neonConfig.pipelineConnect = false
  return url.href
}
