import { ACTIONS_WITH_ROWS, PAGES_WITH_ROWS } from './rows'

process.stdout.write(JSON.stringify({ actions: ACTIONS_WITH_ROWS, pages: PAGES_WITH_ROWS }))
process.exit()
