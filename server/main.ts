// `npm start`: everything on one port.
import { buildWeb } from './buildWeb.ts'
import { ConfigError, readConfig } from './config.ts'
import { EmbeddedInUse } from './database/embedded.ts'
import { type RunningServer, startServer } from './start.ts'
import { StartError } from './startError.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

let server: RunningServer | null = null
let isStopping = false
const stop = async () => {
  if (isStopping) return
  isStopping = true
  say('Đang dừng…')
  // Cut off while starting: the embedded engine sees this process go and closes its data in order.
  await server?.stop()
  process.exit(server ? 0 : 130)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())

try {
  const config = readConfig(process.env)
  server = await startServer(config, { say, beforeServing: () => buildWeb(say) })
  say(`Điểm Nóng sẵn sàng: ${server.url}`)
  const reason = await server.lost
  say(`${reason.message} Dữ liệu đã ghi vẫn an toàn; hãy chạy lại npm start.`)
} catch (error) {
  if (error instanceof ConfigError || error instanceof StartError || error instanceof EmbeddedInUse) say(error.message)
  else say(`Không khởi động được: ${error instanceof Error ? error.message : String(error)}`)
}
process.exit(1)
