import { createServer } from 'node:http'
import next from 'next'

const [dir, port] = [process.argv[2], Number(process.argv[3])]
const app = next({ dev: false, hostname: '127.0.0.1', port, dir })
await app.prepare()
const server = createServer(app.getRequestHandler())
server.listen(port, '127.0.0.1')
process.on('SIGTERM', () => process.exit(0))
