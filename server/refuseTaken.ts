import { createServer } from 'node:net'
import { embeddedFolder } from './database/openDatabase.ts'
import { isAbandoned, runningEmbedded } from './database/embeddedLock.ts'
import type { Config } from './config.ts'
import { StartError } from './startError.ts'

/** Before anything is opened: refuses data that another program serves and a port that is taken. Throws `StartError`. */
export const refuseTaken = async (config: Config): Promise<void> => {
  if (!config.databaseUrl) refuseTakenFolder(config.dataFolder)
  await refuseTakenPort(config)
}

const refuseTakenFolder = (dataFolder: string): void => {
  const running = runningEmbedded(embeddedFolder(dataFolder))
  if (!running || isAbandoned(running)) return
  throw new StartError(
    `Dữ liệu trong ${dataFolder} đang được một chương trình Điểm Nóng khác dùng (tiến trình ${running.ownerPid}). ` +
      'Dữ liệu vẫn an toàn. Hãy mở trang của chương trình đang chạy, hoặc dừng nó rồi chạy lại, hoặc đặt DATA_FOLDER là một thư mục khác.',
  )
}

const portIsFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(cannotListen(host, port, error)),
    )
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })

const cannotListen = (host: string, port: number, error: NodeJS.ErrnoException): StartError => {
  if (error.code === 'EACCES') {
    return new StartError(`Không được phép dùng cổng ${port}. Hãy chọn cổng từ 1024 trở lên: PORT=3890 npm start`)
  }
  return new StartError(
    `Máy này không nghe được ở địa chỉ ${host} (${error.code}). Hãy đặt HOST=127.0.0.1 (chỉ máy này) hoặc HOST=0.0.0.0 (mạng nội bộ).`,
  )
}

const refuseTakenPort = async ({ host, port }: Config): Promise<void> => {
  if (await portIsFree(host, port)) return
  for (let other = port + 1; other < Math.min(port + 50, 65_536); other++) {
    if (await portIsFree(host, other)) throw portTaken(port, other)
  }
  throw portTaken(port, null)
}

/** @param free another port that is free, when one was found */
export const portTaken = (port: number, free: number | null): StartError =>
  new StartError(
    free
      ? `Cổng ${port} đang được chương trình khác dùng. Cổng ${free} còn trống: PORT=${free} npm start`
      : `Cổng ${port} đang được chương trình khác dùng. Hãy chọn cổng khác: PORT=… npm start`,
  )
