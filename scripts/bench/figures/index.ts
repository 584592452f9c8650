import type { Figure } from '../figure'
import { chartOpens, javascriptChart } from './charts'
import { growth } from './growth'
import { importPath, importStatements } from './imports'
import { javascriptMain, javascriptSmall } from './javascript'
import { members } from './members'
import { pages } from './pages'
import { pythonLarge, pythonSmall } from './python'
import { searchLarge, searchLargest } from './search'
import { session } from './session'
import { stats } from './stats'
import { repertoirePage, searchAnswer } from './throughput'
import { together } from './together'
import { typos } from './typos'

/** The rows of the table, in its order. */
export const FIGURES: Figure[] = [
  ...[searchLarge, searchLargest, members, stats, typos, pages, importStatements, importPath],
  ...[repertoirePage, searchAnswer, pythonSmall, pythonLarge, session, javascriptMain, javascriptSmall],
  ...[javascriptChart, chartOpens, together, growth],
]
