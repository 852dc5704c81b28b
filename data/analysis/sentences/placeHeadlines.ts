import type { Headline } from './headlines.ts'

/** How many clusters, and how many of the cases lie in them. */
export const clustersHeadline: Headline = ({ findings, number, say, language }) => {
  const cases = say.count(findings.cases)
  if (number('clusters') === 0) {
    return language === 'vi'
      ? `${cases} vụ nằm rải rác, không tụ thành cụm nào theo khoảng cách và số vụ đã chọn.`
      : `${cases} cases lie scattered: no cluster with the chosen distance and number.`
  }
  const [clusters, clustered, largest] = ['clusters', 'clustered', 'largest'].map((name) => say.count(number(name)))
  return language === 'vi'
    ? `${clustered} trong ${cases} vụ tụ thành ${clusters} cụm; cụm lớn nhất có ${largest} vụ.`
    : `${clustered} of ${cases} cases fall into ${clusters} clusters; the largest has ${largest}.`
}

/** How few places hold how many of the cases. */
export const repeatPlacesHeadline: Headline = ({ findings, number, say, language }) => {
  const cases = say.count(findings.cases)
  const places = say.count(findings.compared)
  const [repeat, held] = [say.count(number('repeatPlaces')), say.count(number('repeatCases'))]
  const [top, share] = [say.count(number('topPlaces')), say.share(number('topShare'))]
  return language === 'vi'
    ? `${cases} vụ ở ${places} nơi; ${repeat} nơi có từ hai vụ, giữ ${held} vụ; ${top} nơi nhiều nhất chiếm ${share} số vụ.`
    : `${cases} cases at ${places} places; ${repeat} places have more than one, with ${held} cases; the top ${top} places hold ${share} of the cases.`
}

/** Whether another case nearby is likelier than chance, how near and how soon, and the zones that are open. */
export const nearRepeatHeadline: Headline = ({ findings, number, say, language }) => {
  const cases = say.count(findings.cases)
  if (number('bandsThatCount') === 0) {
    return language === 'vi'
      ? `Với ${cases} vụ, không thấy vụ này kéo theo vụ khác ở gần nhiều hơn mức ngẫu nhiên.`
      : `With ${cases} cases, none follows another nearby more than chance explains.`
  }
  const ratio = say.hundredths(number('ratio'))
  // Of that band alone, the first of the table: nearer and sooner may be quite ordinary.
  const [metres, days] = findings.table.rows[0] ?? []
  const [bands, compared] = [say.count(number('bandsThatCount')), say.count(findings.compared)]
  const [zones, on] = [say.count(number('zones')), say.day(number('zonesOn'))]
  // Results saved before the end of zones was told do not say it.
  const { zonesUntil } = findings.numbers
  const until = zonesUntil
    ? { vi: `, hết hạn muộn nhất ${say.day(zonesUntil)}`, en: `, the last until ${say.day(zonesUntil)}` }
    : { vi: '', en: '' }
  return language === 'vi'
    ? `${bands} trong ${compared} khoảng có nhiều cặp vụ hơn mức ngẫu nhiên, rõ nhất là cách nhau ${metres} m và ${days} ngày (gấp ${ratio} lần); ngày ${on} có ${zones} vùng dễ lặp lại${until.vi}.`
    : `${bands} of ${compared} bands hold more pairs than chance explains, most clearly ${metres} m and ${days} days apart (${ratio} times); on ${on} there are ${zones} risk zones${until.en}.`
}

/** Which leg carries most cases a kilometre, and how many carry more than their corridor as a whole. */
export const corridorLoadHeadline: Headline = ({ findings, number, say, language }) => {
  const { corridor = '', leg = '' } = findings.names
  const [cases, metres] = [say.count(findings.cases), say.metres(number('bufferMetres'))]
  const [compared, heavy] = [say.count(findings.compared), say.count(number('heavy'))]
  const most = say.hundredths(number('mostPerKm'))
  return language === 'vi'
    ? `${cases} vụ cách tuyến không quá ${metres}; ${heavy} trong ${compared} chặng dày hơn mức chung của tuyến; dày nhất là ${leg} (${corridor}), ${most} vụ/km.`
    : `${cases} cases lie within ${metres} of a corridor; ${heavy} of ${compared} legs carry more than their corridor as a whole; most on ${leg} (${corridor}), ${most} cases per km.`
}
