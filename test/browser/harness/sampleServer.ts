import type { TestProject } from 'vitest/node'
import { startProduct } from './startProduct.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the product with the sample province, shared by every browser test that changes nothing in it. */
    sampleUrl: string
  }
}

/** One product with the sample data for the whole run: its loading is most of the time a test would take. */
export default async function startSampleServer(project: TestProject) {
  const product = await startProduct({ sample: true })
  project.provide('sampleUrl', product.url)
  return () => product.stop()
}
