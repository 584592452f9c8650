import { BarChart3, FolderInput, MicVocal, Music, Plus, Search, Settings, Share2, Trash2, Users } from 'lucide'
import type { Picture } from '@/components/ui/icon'

export type Place = { href: string; label: string; picture: Picture }

export const REPERTOIRE: Place = { href: '/repertoire', label: 'Repertoire', picture: Music }
export const ADD: Place = { href: '/songs/new', label: 'Add a song', picture: Plus }
export const BANDS: Place = { href: '/bands', label: 'Bands', picture: Users }
export const STATS: Place = { href: '/stats', label: 'Stats', picture: BarChart3 }
export const SHARE: Place = { href: '/share', label: 'Share', picture: Share2 }

/** Where one goes now and then: in the rail on wide screens, under “More” on phones. */
export const NOW_AND_THEN: Place[] = [
  { href: '/search', label: 'Search everywhere', picture: Search },
  { href: '/stage', label: 'For the stage', picture: MicVocal },
  { href: '/import', label: 'Import', picture: FolderInput },
  { href: '/trash', label: 'Trash', picture: Trash2 },
  { href: '/settings', label: 'Settings', picture: Settings },
]
