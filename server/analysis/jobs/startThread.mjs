// The first file of the thread: a thread of Node 20 takes no loader from `--import`, so it fetches that of TypeScript itself.
import { register } from 'tsx/esm/api'

register()
await import('./jobThread.ts')
