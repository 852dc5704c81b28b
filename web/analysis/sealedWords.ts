import type { ForecastSummary, ModelStanding } from '../../data/analysis/saved/forecastAnswers.ts'
import { nameOfModel } from '../../data/analysis/sentences/forecastHeadline.ts'
import { sayNumbers } from '../../data/analysis/sentences/sayNumber.ts'
import type { Language } from '../../data/model/codedValue.ts'

interface SealedWords {
  readonly title: string
  readonly text: string
  readonly name: string
  readonly seal: string
  readonly sealing: string
  readonly computeFirst: string
  readonly none: string
  readonly loadFailed: string
  readonly more: string
  readonly states: Readonly<Record<ForecastSummary['state'], string>>
  readonly standing: (standing: ModelStanding, language: Language) => string
  readonly model: string
  readonly places: string
  readonly expected: string
  readonly hits: string
  readonly hitsOf: (hits: string, cases: string) => string
  readonly hitRate: string
  readonly draw: (model: string) => string
  readonly drawn: (places: string, model: string, name: string) => string
  readonly undraw: string
  readonly sealedBy: (when: string, name: string) => string
  readonly refusals: Readonly<Record<number, string>>
}

/** Words of forecasts that are sealed before their period. */
export const SEALED_WORDS: Readonly<Record<Language, SealedWords>> = {
  vi: {
    title: 'Dự báo đã niêm phong',
    text: 'Niêm phong trước khi kỳ bắt đầu thì không ai sửa được nữa; hết kỳ, máy tự chấm bằng các vụ đã xảy ra. Cách nào không hơn đếm 12 tháng sẽ tự rút.',
    name: 'Tên dự báo',
    seal: 'Niêm phong cho kỳ từ ngày mai',
    sealing: 'Đang niêm phong…',
    computeFirst: 'Bấm Tính trước, rồi niêm phong được dự báo cho kỳ từ ngày mai.',
    none: 'Chưa có dự báo nào được niêm phong.',
    loadFailed: 'Chưa tải được các dự báo',
    more: 'Xem thêm',
    states: { COMING: 'chưa bắt đầu', RUNNING: 'đang diễn ra', OVER: 'đã hết kỳ' },
    standing: ({ model, standing, judgedBy, sealed, tested }, language) => {
      const judged = judgedBy === 'SEALED' ? sealed : (tested ?? sealed)
      const say = sayNumbers(language)
      const by = judgedBy === 'SEALED' ? 'dự báo niêm phong' : 'kỳ thử trước đó'
      const worth = { IN_USE: 'đang dùng', WITHDRAWN: 'đã tự rút', ON_TRIAL: 'còn đang thử' }[standing]
      return `“${nameOfModel(model, language)}”: ${worth}; qua ${say.count(judged.periods)} ${by} trúng ${say.count(judged.hits)} trong ${say.count(judged.cases)} vụ, mức phải vượt ${say.tenths(judged.yardstickHits)}.`
    },
    model: 'Cách chọn',
    places: 'Số nơi',
    expected: 'Vụ dự kiến',
    hits: 'Trúng',
    hitsOf: (hits, cases) => `${hits}/${cases}`,
    hitRate: 'Tỷ lệ trúng',
    draw: (model) => `Vẽ lên bản đồ: ${model}`,
    drawn: (places, model, name) => `Bản đồ đang vẽ ${places} nơi của “${name}”, cách chọn: ${model}.`,
    undraw: 'Thôi vẽ',
    sealedBy: (when, name) => `Niêm phong lúc ${when} bởi ${name}. Mã kiểm:`,
    refusals: {
      403: 'Bạn chưa có quyền niêm phong dự báo.',
      413: 'Phép tính này quá lớn. Hãy dùng nơi rộng hơn hoặc khu vực nhỏ hơn.',
      429: 'Máy chủ đang bận tính cho người khác. Hãy thử lại sau ít phút.',
    },
  },
  en: {
    title: 'Sealed forecasts',
    text: 'A forecast sealed before its period cannot be changed by anybody; when the period is over it is scored by the cases that happened. A model no better than the 12-month count is withdrawn by itself.',
    name: 'Name of the forecast',
    seal: 'Seal for the period from tomorrow',
    sealing: 'Sealing…',
    computeFirst: 'Compute first; then a forecast for the days from tomorrow can be sealed.',
    none: 'No forecast has been sealed yet.',
    loadFailed: 'The forecasts could not be loaded',
    more: 'More',
    states: { COMING: 'not begun', RUNNING: 'running', OVER: 'over' },
    standing: ({ model, standing, judgedBy, sealed, tested }, language) => {
      const judged = judgedBy === 'SEALED' ? sealed : (tested ?? sealed)
      const say = sayNumbers(language)
      const by = judgedBy === 'SEALED' ? 'sealed forecasts' : 'tests on earlier periods'
      const worth = { IN_USE: 'in use', WITHDRAWN: 'withdrawn', ON_TRIAL: 'on trial' }[standing]
      return `“${nameOfModel(model, language)}”: ${worth}; over ${say.count(judged.periods)} ${by} it caught ${say.count(judged.hits)} of ${say.count(judged.cases)} cases, the mark to beat being ${say.tenths(judged.yardstickHits)}.`
    },
    model: 'Model',
    places: 'Places',
    expected: 'Cases expected',
    hits: 'Caught',
    hitsOf: (hits, cases) => `${hits}/${cases}`,
    hitRate: 'Hit rate',
    draw: (model) => `Draw on the map: ${model}`,
    drawn: (places, model, name) => `The map shows ${places} places of “${name}”, model: ${model}.`,
    undraw: 'Take off the map',
    sealedBy: (when, name) => `Sealed on ${when} by ${name}. Check value:`,
    refusals: {
      403: 'You may not seal forecasts.',
      413: 'This is too large to compute. Use larger places or a smaller area.',
      429: 'The server is computing for others. Try again in a few minutes.',
    },
  },
}
