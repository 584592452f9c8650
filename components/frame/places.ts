import {
  BarChart3,
  FolderInput,
  type Icon,
  MicVocal,
  Music,
  Plus,
  Search,
  Settings,
  Share2,
  Trash2,
  Users,
} from '@/components/ui/icons'

export type Place = { href: string; label: string; Icon: Icon }

export const REPERTOIRE: Place = { href: '/repertoire', label: 'Repertoire', Icon: Music }
export const ADD: Place = { href: '/songs/new', label: 'Add a song', Icon: Plus }
export const BANDS: Place = { href: '/bands', label: 'Bands', Icon: Users }
export const STATS: Place = { href: '/stats', label: 'Stats', Icon: BarChart3 }
export const SHARE: Place = { href: '/share', label: 'Share', Icon: Share2 }

/** Where one goes now and then: in the rail on wide screens, under “More” on phones. */
export const NOW_AND_THEN: Place[] = [
  { href: '/search', label: 'Search everywhere', Icon: Search },
  { href: '/stage', label: 'For the stage', Icon: MicVocal },
  { href: '/import', label: 'Import', Icon: FolderInput },
  { href: '/trash', label: 'Trash', Icon: Trash2 },
  { href: '/settings', label: 'Settings', Icon: Settings },
]
