/** Five songs that search, filters and orders can be tried on. */
export const STANDARDS = [
  { title: 'All of Me', artist: 'Gerald Marks', key: 'C', tempo: 132, genre: 'Swing', readiness: 'ready' as const },
  { title: 'Águas de Março', artist: 'Tom Jobim', key: 'Bb', tempo: 140, genre: 'Bossa', tags: ['duo'] },
  { title: "Don't Stop Believin'", artist: 'Journey', key: 'E', tempo: 119, genre: 'Rock' },
  { title: 'Back in Black', artist: 'AC/DC', key: 'E', tempo: 94, genre: 'Rock' },
  {
    title: 'Blue Bossa',
    artist: 'Kenny Dorham',
    key: 'Cm',
    tempo: 152,
    genre: 'Bossa',
    readiness: 'learning' as const,
  },
]
