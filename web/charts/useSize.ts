import { useCallback, useState } from 'react'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The size of an element in CSS pixels, kept while it changes; null before it is known. Give the function as its ref. */
export const useSize = (): readonly [Size | null, (element: HTMLElement | null) => (() => void) | undefined] => {
  const [size, setSize] = useState<Size | null>(null)
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    const read = () => {
      const { clientWidth: width, clientHeight: height } = element
      setSize((known) => (known?.width === width && known.height === height ? known : { width, height }))
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [size, measure]
}
