/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  compress: true,
  images: { unoptimized: true },
  serverExternalPackages: ['pg', 'ioredis', 'pino', '@resvg/resvg-js', 'ws', '@neondatabase/serverless'],
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    proxyClientMaxBodySize: '33mb',
    // Each script is run only if it is the one that was built.
    sri: { algorithm: 'sha256' },
  },
}
