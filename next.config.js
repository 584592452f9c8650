/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The server packs what is answered: scripts/serve/compress.mjs.
  compress: false,
  images: { unoptimized: true },
  serverExternalPackages: ['pg', 'ioredis', 'pino', '@resvg/resvg-js', 'ws', '@neondatabase/serverless'],
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    // The scripts that every page begins with run only if they are what was built. The framework gives a checksum to no others.
    sri: { algorithm: 'sha256' },
  },
}
