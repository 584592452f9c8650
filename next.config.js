/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  compress: true,
  images: { unoptimized: true },
  serverExternalPackages: ['pg', 'ioredis', 'pino', '@resvg/resvg-js', 'ws', '@neondatabase/serverless'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}
