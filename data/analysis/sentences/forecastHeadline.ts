import { methodFacts } from '../questions/analysisMethods.ts'
import type { Headline, HeadlineFacts } from './headlines.ts'

/** Which places to watch when, and how right the choice was before; what was not better is said to be withdrawn. */
export const forecastHeadline: Headline = (facts) => {
  const { findings, number, say, language } = facts
  const days = `${say.day(number('from'))}–${say.day(number('to'))}`
  if (number('places') === 0) {
    return language === 'vi'
      ? `Không nêu nơi nào cho kỳ ${days}: ${testsOf(facts)}.`
      : `No place is named for ${days}: ${testsOf(facts)}.`
  }
  const [places, area, expected] = [
    say.count(number('places')),
    say.tenths(number('squareKilometres')),
    say.tenths(number('expected')),
  ]
  return language === 'vi'
    ? `${WHEN.vi[findings.names.when ?? ''] ?? ''} ${days}: ${places} nơi cần để mắt (${area} km²), dự kiến ${expected} vụ; ${testsOf(facts)}.`
    : `${WHEN.en[findings.names.when ?? ''] ?? ''} ${days}: ${places} places to watch (${area} km²), ${expected} cases expected; ${testsOf(facts)}.`
}

/** A choice is only a forecast before its period has begun. */
const WHEN: Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>> = {
  vi: { COMING: 'Kỳ tới', BEGUN: 'Kỳ đã bắt đầu', PAST: 'Kỳ đã qua' },
  en: { COMING: 'Coming period', BEGUN: 'Period already begun', PAST: 'Period gone by' },
}

/** What the tests on earlier periods say of the model. */
const testsOf = ({ findings, number, say, language }: HeadlineFacts): string => {
  const { asked = '', model = '', standing } = findings.names
  const [tests, cases, hits] = ['tests', 'testCases', 'hits'].map((name) => say.count(number(name)))
  if (standing === 'ON_TRIAL') {
    return language === 'vi'
      ? `mới thử được ${tests} kỳ trước, chưa đủ để nói cách này đúng hay không`
      : `only ${tests} earlier periods could be tested, too few to say how right this is`
  }
  const yardstick = say.tenths(number('yardstickHits'))
  if (number('places') === 0) {
    return language === 'vi'
      ? `trên ${tests} kỳ trước cách đếm số vụ trúng ${hits} trong ${cases} vụ, chọn hú họa cũng trúng ${yardstick}`
      : `over ${tests} earlier periods the plain count caught ${hits} of ${cases} cases, a blind choice ${yardstick}`
  }
  if (asked !== model) {
    return language === 'vi'
      ? `cách “${nameOfModel(asked, language)}” tự rút vì trên ${tests} kỳ trước chỉ trúng ${hits} trong ${cases} vụ, cách đếm số vụ trúng ${yardstick}; các nơi dưới đây theo cách đếm số vụ`
      : `“${nameOfModel(asked, language)}” is withdrawn: over ${tests} earlier periods it caught ${hits} of ${cases} cases, the plain count ${yardstick}; the places below are those of the plain count`
  }
  const share = say.share(number('hitRate'))
  const than =
    model === 'COUNT_12_MONTHS'
      ? { vi: 'chọn hú họa', en: 'a blind choice' }[language]
      : { vi: 'cách đếm số vụ', en: 'the plain count' }[language]
  return language === 'vi'
    ? `trên ${tests} kỳ trước cách này trúng ${hits} trong ${cases} vụ (${share}), ${than} trúng ${yardstick}`
    : `over ${tests} earlier periods this caught ${hits} of ${cases} cases (${share}), ${than} ${yardstick}`
}

/** A model as the parameters name it. */
export const nameOfModel = (model: string, language: 'vi' | 'en'): string => {
  const { model: parameter } = methodFacts('FORECAST').parameters
  const found = parameter?.kind === 'choice' && parameter.choices.find(({ code }) => code === model)
  return found ? found[language] : model
}
