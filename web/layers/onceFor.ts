/**
 * Makes its answer once for each source object. deck.gl works through a layer's `data` again whenever it is another
 * array, so what is derived from fetched data must be the same object for as long as its source is the same.
 */
export const onceFor = <Source extends object, Made>(make: (source: Source) => Made): ((source: Source) => Made) => {
  const answers = new WeakMap<Source, { readonly made: Made }>()
  return (source) => {
    let answer = answers.get(source)
    if (!answer) {
      answer = { made: make(source) }
      answers.set(source, answer)
    }
    return answer.made
  }
}
