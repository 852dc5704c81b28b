// `npm start`: everything on one port.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigError, readConfig, ROOT } from './config.ts'
import { EmbeddedInUse } from './database/embedded.ts'
import { StartError, startServer, WEB_FOLDER } from './start.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const config = readConfig(process.env)
  if (!existsSync(join(WEB_FOLDER, 'index.html'))) {
    say('Dựng giao diện (chỉ lần đầu)…')
    const { build } = await import('vite')
    await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error' })
  }
  const server = await startServer(config, { say })
  say(`Điểm Nóng sẵn sàng: ${server.url}`)
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    say('Đang dừng…')
    await server.stop()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  await server.databaseEnded
  if (!isStopping) {
    say('Cơ sở dữ liệu nhúng đã dừng ngoài ý muốn. Dữ liệu đã ghi vẫn an toàn; hãy chạy lại npm start.')
    process.exit(1)
  }
} catch (error) {
  if (error instanceof ConfigError || error instanceof StartError || error instanceof EmbeddedInUse) say(error.message)
  else say(`Không khởi động được: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
