import { register } from 'tsx/esm/api'

// `--import tsx` reads TypeScript in the main thread alone.
register()
