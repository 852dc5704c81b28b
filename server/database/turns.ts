/** One client's place in the queue for the engine. */
export interface Session {
  readonly hasTurn: boolean
  /**
   * Waits until the engine is this client's; at once when it already is.
   * @param mostHeldMs gives up, with false, as soon as somebody else has held the engine for longer
   */
  take(mostHeldMs?: number): Promise<boolean>
  /** Lets the next client have the engine. */
  give(): void
  /** Gives the turn back and forgets the client. */
  leave(): void
}

interface Waiting {
  readonly client: object
  readonly start: () => void
}

/** Gives something that only one may use at a time to clients in the order they asked. */
export class Turns {
  private holder: object | null = null
  private heldSince = 0
  private waiting: Waiting[] = []

  join(): Session {
    const client = {}
    const isHolder = () => this.holder === client
    const give = () => {
      if (!isHolder()) return
      const next = this.waiting.shift()
      this.hold(next?.client ?? null)
      next?.start()
    }
    return {
      get hasTurn() {
        return isHolder()
      },
      take: (mostHeldMs = Number.POSITIVE_INFINITY) => {
        if (isHolder()) return Promise.resolve(true)
        if (this.holder === null) {
          this.hold(client)
          return Promise.resolve(true)
        }
        return this.wait(client, mostHeldMs)
      },
      give,
      leave: give,
    }
  }

  private hold(client: object | null): void {
    this.holder = client
    this.heldSince = performance.now()
  }

  private wait(client: object, mostHeldMs: number): Promise<boolean> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined
      const one: Waiting = {
        client,
        start: () => {
          clearTimeout(timer)
          resolve(true)
        },
      }
      const look = () => {
        const left = mostHeldMs - (performance.now() - this.heldSince)
        // The longest timer there is; more is no limit.
        if (left > 0) timer = left < 2 ** 31 ? setTimeout(look, Math.ceil(left)) : undefined
        else {
          this.waiting = this.waiting.filter((other) => other !== one)
          resolve(false)
        }
      }
      this.waiting.push(one)
      look()
    })
  }
}
