import type { TestProject } from 'vitest/node'
import { keepSample } from './preparedSample.ts'
import { startProduct } from './startProduct.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the product with the sample province, shared by every browser test that changes nothing in it. */
    sampleUrl: string
  }
}

/**
 * One product with the sample data for the whole run, and its data for products of their own: loading them is most of the
 * time a test would take.
 */
export default async function startSampleServer(project: TestProject) {
  const said: string[] = []
  const loaded = await startProduct({ sample: true, say: (line) => said.push(line) })
  const { dataFolder, identityKey } = loaded
  let forget = () => {}
  await loaded.stop(() => {
    forget = keepSample(dataFolder, { said, identityKey })
  })
  const product = await startProduct({ sample: true })
  project.provide('sampleUrl', product.url)
  return async () => {
    await product.stop()
    forget()
  }
}
