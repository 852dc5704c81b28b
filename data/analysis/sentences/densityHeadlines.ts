import type { Headline } from './headlines.ts'

/** The densest place, and how small an area holds half of the cases. */
export const densityHeadline: Headline = ({ findings, number, say, language, nameOf }) => {
  const { first } = findings.names
  const where = first ? ` ${language === 'vi' ? 'ở' : 'in'} ${nameOf(first)}` : ''
  const density = say.hundredths(number('peakDensity'))
  const [around, metres] = [say.count(number('peakCases')), say.metres(number('bandwidthMetres'))]
  const [cases, half] = [say.count(findings.cases), say.tenths(number('halfSquareKilometres'))]
  return language === 'vi'
    ? `Dày nhất${where}: ${density} vụ/km², ${around} vụ trong vòng ${metres}; một nửa trong ${cases} vụ nằm trên ${half} km² dày nhất.`
    : `Densest${where}: ${density} cases per km², ${around} cases within ${metres}; half of ${cases} cases lie on the densest ${half} km².`
}

/** Regions in which cases gathered or thinned out, and where most. */
export const densityChangeHeadline: Headline = ({ findings, number, say, language, nameOf }) => {
  const [now, before] = [say.count(number('now')), say.count(number('before'))]
  const compared = `${say.day(number('beforeFrom'))}–${say.day(number('beforeTo'))}`
  const total =
    language === 'vi'
      ? `Kỳ này ${now} vụ có vị trí chính xác, kỳ so sánh (${compared}) ${before} vụ`
      : `This period has ${now} cases at exact places, the compared one (${compared}) ${before}`
  if (number('rises') + number('falls') === 0) {
    return language === 'vi'
      ? `${total}; không vùng nào dày lên hay thưa đi quá mức dao động thường.`
      : `${total}; nowhere did they gather or thin out beyond ordinary variation.`
  }
  const most = (count: string, name: string | undefined) =>
    say.count(number(count)) + (name ? ` (${language === 'vi' ? 'mạnh nhất: ' : 'most: '}${nameOf(name)})` : '')
  const [rises, falls] = [most('rises', findings.names.rise), most('falls', findings.names.fall)]
  return language === 'vi'
    ? `${total}; ${rises} vùng dày lên và ${falls} vùng thưa đi quá mức thường.`
    : `${total}; they gathered in ${rises} regions and thinned out in ${falls} beyond the ordinary.`
}
