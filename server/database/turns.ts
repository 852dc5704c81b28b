/** One client's place in the queue for the engine. */
export interface Session {
  readonly hasTurn: boolean
  /** Waits until the engine is this client's; at once when it already is. */
  take(): Promise<void>
  /** Lets the next client have the engine. */
  give(): void
  /** Gives the turn back and forgets the client. */
  leave(): void
}

/** Gives something that only one may use at a time to clients in the order they asked. */
export class Turns {
  private holder: object | null = null
  private readonly waiting: { client: object; start: () => void }[] = []

  join(): Session {
    const client = {}
    const isHolder = () => this.holder === client
    const give = () => {
      if (!isHolder()) return
      const next = this.waiting.shift()
      this.holder = next?.client ?? null
      next?.start()
    }
    return {
      get hasTurn() {
        return isHolder()
      },
      take: () => {
        if (isHolder()) return Promise.resolve()
        if (this.holder === null) {
          this.holder = client
          return Promise.resolve()
        }
        return new Promise((resolve) => this.waiting.push({ client, start: resolve }))
      },
      give,
      leave: give,
    }
  }
}
