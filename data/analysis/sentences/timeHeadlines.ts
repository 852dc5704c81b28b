import { ANALYSIS_CLASSES } from '../questions/analysisClasses.ts'
import type { Headline } from './headlines.ts'

/** Rises and falls beyond the ordinary, and the whole area against the compared period. */
export const changeHeadline: Headline = ({ findings, number, say, language, nameOf }) => {
  const total =
    language === 'vi'
      ? `Cả khu vực ${say.count(number('now'))} vụ, kỳ so sánh (${say.day(number('beforeFrom'))}–${say.day(number('beforeTo'))}) ${say.count(number('before'))} vụ`
      : `The area has ${say.count(number('now'))} cases, the compared period (${say.day(number('beforeFrom'))}–${say.day(number('beforeTo'))}) ${say.count(number('before'))}`
  const compared = say.count(findings.compared)
  // The z of one commune is no finding yet where many are looked at. Results saved before this was counted do not say it.
  const ordinary = findings.numbers.ordinaryForAllThat ?? 0
  const still = ordinary === 0 ? '' : ordinaryForAllThat[language](say.count(ordinary), compared)
  if (number('rises') + number('falls') === 0) {
    return language === 'vi'
      ? `${total}; cả ${compared} xã đều trong mức dao động thường${still}.`
      : `${total}; all ${compared} communes are within ordinary variation${still}.`
  }
  const { rise, fall } = findings.names
  const rises =
    say.count(number('rises')) + (rise ? ` (${language === 'vi' ? 'mạnh nhất' : 'most'}: ${nameOf(rise)})` : '')
  const falls =
    say.count(number('falls')) + (fall ? ` (${language === 'vi' ? 'mạnh nhất' : 'most'}: ${nameOf(fall)})` : '')
  return language === 'vi'
    ? `${total}; trong ${compared} xã, ${rises} tăng và ${falls} giảm quá mức thường${still}.`
    : `${total}; of ${compared} communes ${rises} rose and ${falls} fell beyond the ordinary${still}.`
}

const ordinaryForAllThat = {
  vi: (communes: string, compared: string) =>
    `; ${communes} xã có |z| vượt ngưỡng vẫn là thường, vì xét cùng lúc ${compared} xã`,
  en: (communes: string, compared: string) =>
    `; ${communes} communes with |z| beyond the threshold are ordinary still among so many as ${compared}`,
}

/** How many communes are hot in a pattern over time, how many in each, and which comes first. */
export const emergingHeadline: Headline = ({ findings, number, say, language, nameOf }) => {
  const steps = say.count(number('steps'))
  const days = `${say.day(number('firstDay'))}–${say.day(number('lastDay'))}`
  const compared = say.count(findings.compared)
  if (number('hot') === 0) {
    return language === 'vi'
      ? `Qua ${steps} bước (${days}), không xã nào trong ${compared} xã là điểm nóng.`
      : `Over ${steps} steps (${days}) none of ${compared} communes is a hot spot.`
  }
  const hot = say.count(number('hot'))
  // Results saved before each pattern was counted name none.
  const parts = ANALYSIS_CLASSES.flatMap(({ code, [language]: label }) => {
    const count = findings.numbers[code]
    return count ? [`${say.count(count)} ${label.replace(/^./u, (first) => first.toLowerCase())}`] : []
  })
  const named = parts.length > 0 ? ` (${parts.join('; ')})` : ''
  const first = nameOf(findings.names.first ?? '')
  return language === 'vi'
    ? `Qua ${steps} bước (${days}), ${hot} trong ${compared} xã có xu thế nóng${named}; đứng đầu là ${first}.`
    : `Over ${steps} steps (${days}) ${hot} of ${compared} communes have a hot pattern${named}; first comes ${first}.`
}

const WEEKDAYS = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/** The busiest run of hours and the busiest day, and how many cases know their hour. */
export const weekClockHeadline: Headline = ({ findings, number, say, language }) => {
  const [from, to] = [say.count(number('from')), say.count(number('to'))]
  const [share, dayShare] = [say.share(number('share')), say.share(number('weekdayShare'))]
  const day = WEEKDAYS[language][number('weekday')] ?? ''
  const [known, cases] = [say.count(number('knownToTheHour')), say.count(findings.cases)]
  return language === 'vi'
    ? `Dồn nhất từ ${from} đến ${to} giờ (${share} số vụ) và ${day} (${dayShare}); ${known} trong ${cases} vụ biết rõ giờ.`
    : `Most fall between ${from} and ${to} o’clock (${share} of the cases) and on ${day} (${dayShare}); the hour of ${known} of ${cases} cases is known.`
}
