import type { Headline } from './headlines.ts'

/** Hot communes: how many, how many of the cases they hold, which comes first. */
export const hotCommunesHeadline: Headline = ({ findings, number, say, language, nameOf }) => {
  const compared = say.count(findings.compared)
  const cases = say.count(findings.cases)
  if (number('hot') === 0) {
    return language === 'vi'
      ? `Trong ${compared} xã với ${cases} vụ, không xã nào nóng hơn mức ngẫu nhiên.`
      : `Of ${compared} communes with ${cases} cases none is hotter than chance explains.`
  }
  const hot = say.count(number('hot'))
  const inHot = say.count(number('casesInHot'))
  const first = nameOf(findings.names.first ?? '')
  return language === 'vi'
    ? `${hot} trong ${compared} xã là điểm nóng, chiếm ${inHot} trong ${cases} vụ; đứng đầu là ${first}.`
    : `${hot} of ${compared} communes are hot spots, with ${inHot} of ${cases} cases; first comes ${first}.`
}

/** Hot cells of a province: how many, how large an area, how many of the cases. */
export const hotCellsHeadline: Headline = ({ findings, number, say, language }) => {
  const compared = say.count(findings.compared)
  const cases = say.count(findings.cases)
  if (number('hot') === 0) {
    return language === 'vi'
      ? `Trong ${compared} ô với ${cases} vụ, không ô nào nóng hơn mức ngẫu nhiên.`
      : `Of ${compared} cells with ${cases} cases none is hotter than chance explains.`
  }
  const hot = say.count(number('hot'))
  const area = say.tenths(number('hotSquareKilometres'))
  const inHot = say.count(number('casesInHot'))
  return language === 'vi'
    ? `${hot} trong ${compared} ô (${area} km²) là điểm nóng, chiếm ${inHot} trong ${cases} vụ.`
    : `${hot} of ${compared} cells (${area} km²) are hot spots, with ${inHot} of ${cases} cases.`
}
