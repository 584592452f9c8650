import type { MetadataRoute } from 'next'

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'SOLEil',
    short_name: 'SOLEil',
    description: 'Keep what you can play, find it in an instant.',
    start_url: '/repertoire',
    display: 'standalone',
    background_color: '#fbf8f1',
    theme_color: '#fbf8f1',
    icons: [
      { src: '/icons/sun.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/sun-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/sun-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/sun-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  }
}
