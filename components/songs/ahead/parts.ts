import type { BrowserParts } from '../browser-parts'
import { Found } from './found'
import { FoundSongs } from './found-songs'
import { Search } from './search'
import { SongSearching } from './searching'

/** A list that the browser's own copy of the songs answers first. */
export const ANSWERED_AHEAD: BrowserParts = { Searching: SongSearching, Search, Found, Songs: FoundSongs }
