/** How the embedded engine's process is started. */
export interface StartSettings {
  /** Folder of the data; null keeps everything in memory. */
  readonly folder: string | null
  /** A dump of a data folder to start from (tests). */
  readonly dump: string | null
  /** 0 lets the system choose. */
  readonly port: number
  readonly password: string
}

export type ToEngine =
  | { readonly type: 'start'; readonly settings: StartSettings }
  | { readonly type: 'stop' }
  | { readonly type: 'dump'; readonly file: string }

export type FromEngine =
  | { readonly type: 'ready'; readonly url: string; readonly port: number }
  | { readonly type: 'in-use'; readonly pid: number; readonly url: string | null }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'dumped' }
