const WEEK_MINUTES = 7 * 1440

/**
 * Adds one case to a week of 168 hours (weekday × 24 + hour, Monday first) by the minutes of its time range in each
 * hour (aoristic analysis, Ratcliffe 2000). An exact minute counts in its hour; a range longer than a week counts 1/168
 * in each. The weights added sum to 1.
 * @param hours 168 sums, changed in place
 * @param start minute of the week at which the range begins, 0–10079
 * @param duration minutes, 0 = exact
 */
export const addAoristic = (hours: Float64Array, start: number, duration: number): void => {
  if (duration === 0) {
    const hour = Math.floor(start / 60)
    hours[hour] = (hours[hour] ?? 0) + 1
    return
  }
  if (duration > WEEK_MINUTES) {
    for (let hour = 0; hour < 168; hour++) hours[hour] = (hours[hour] ?? 0) + 1 / 168
    return
  }
  const end = start + duration
  const first = Math.floor(start / 60)
  const last = Math.floor((end - 1) / 60)
  if (first === last) {
    add(hours, first, 1)
    return
  }
  add(hours, first, ((first + 1) * 60 - start) / duration)
  const whole = 60 / duration
  for (let hour = first + 1; hour < last; hour++) add(hours, hour, whole)
  add(hours, last, (end - last * 60) / duration)
}

/** @param hour of the week in which the range began; at most one week runs into the next */
const add = (hours: Float64Array, hour: number, weight: number): void => {
  const index = hour < 168 ? hour : hour - 168
  hours[index] = (hours[index] ?? 0) + weight
}
