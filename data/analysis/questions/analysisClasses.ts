import { type CodeOf, codeList } from '../../model/codedValue.ts'

/**
 * Findings that are drawn and listed, with `tone`, which colours them: how far above (1 … 3) or below (−1 … −3) what is
 * usual, or 0. Several methods share one.
 */
export const ANALYSIS_CLASSES = codeList([
  { code: 'HOT_3', vi: 'Nóng, chắc 99%', en: 'Hot, 99%', tone: 3 },
  { code: 'HOT_2', vi: 'Nóng, chắc 95%', en: 'Hot, 95%', tone: 2 },
  { code: 'HOT_1', vi: 'Nóng, chắc 90%', en: 'Hot, 90%', tone: 1 },
  { code: 'ORDINARY', vi: 'Mức ngẫu nhiên', en: 'No more than chance', tone: 0 },
  { code: 'COLD_1', vi: 'Lạnh, chắc 90%', en: 'Cold, 90%', tone: -1 },
  { code: 'COLD_2', vi: 'Lạnh, chắc 95%', en: 'Cold, 95%', tone: -2 },
  { code: 'COLD_3', vi: 'Lạnh, chắc 99%', en: 'Cold, 99%', tone: -3 },
  { code: 'INTENSIFYING_HOT', vi: 'Nóng, đang tăng', en: 'Intensifying hot', tone: 3 },
  { code: 'PERSISTENT_HOT', vi: 'Nóng kéo dài', en: 'Persistent hot', tone: 3 },
  { code: 'CONSECUTIVE_HOT', vi: 'Nóng liên tiếp gần đây', en: 'Consecutive hot', tone: 2 },
  { code: 'NEW_HOT', vi: 'Mới nóng', en: 'New hot', tone: 2 },
  { code: 'SPORADIC_HOT', vi: 'Nóng lúc có lúc không', en: 'Sporadic hot', tone: 1 },
  { code: 'OSCILLATING_HOT', vi: 'Nóng, từng lạnh', en: 'Oscillating hot', tone: 1 },
  { code: 'DIMINISHING_HOT', vi: 'Nóng, đang giảm', en: 'Diminishing hot', tone: 1 },
  { code: 'HISTORICAL_HOT', vi: 'Từng nóng, nay thôi', en: 'Historical hot', tone: 1 },
  { code: 'NO_PATTERN', vi: 'Không rõ xu thế', en: 'No pattern', tone: 0 },
  { code: 'HISTORICAL_COLD', vi: 'Từng lạnh, nay thôi', en: 'Historical cold', tone: -1 },
  { code: 'DIMINISHING_COLD', vi: 'Lạnh, bớt dần', en: 'Diminishing cold', tone: -1 },
  { code: 'OSCILLATING_COLD', vi: 'Lạnh, từng nóng', en: 'Oscillating cold', tone: -1 },
  { code: 'SPORADIC_COLD', vi: 'Lạnh lúc có lúc không', en: 'Sporadic cold', tone: -1 },
  { code: 'NEW_COLD', vi: 'Mới lạnh', en: 'New cold', tone: -2 },
  { code: 'CONSECUTIVE_COLD', vi: 'Lạnh liên tiếp gần đây', en: 'Consecutive cold', tone: -2 },
  { code: 'PERSISTENT_COLD', vi: 'Lạnh kéo dài', en: 'Persistent cold', tone: -3 },
  { code: 'INTENSIFYING_COLD', vi: 'Lạnh, càng lạnh', en: 'Intensifying cold', tone: -3 },
  { code: 'RISE', vi: 'Tăng quá mức thường', en: 'Rose beyond the ordinary', tone: 3 },
  { code: 'IN_RANGE', vi: 'Trong mức dao động thường', en: 'Within ordinary variation', tone: 0 },
  { code: 'FALL', vi: 'Giảm quá mức thường', en: 'Fell beyond the ordinary', tone: -3 },
  { code: 'CLUSTER', vi: 'Cụm', en: 'Cluster', tone: 2 },
  { code: 'SUPER_CLUSTER', vi: 'Cụm của các cụm', en: 'Cluster of clusters', tone: 1 },
  { code: 'RISK_ZONE', vi: 'Vùng dễ lặp lại', en: 'Risk zone', tone: 3 },
  { code: 'MORE', vi: 'Nhiều hơn ngẫu nhiên', en: 'More than chance', tone: 3 },
  { code: 'REPEAT_PLACE', vi: 'Nơi lặp lại', en: 'Repeat place', tone: 3 },
  { code: 'HEAVY', vi: 'Dày hơn mức chung của tuyến', en: 'More than the corridor as a whole', tone: 3 },
  { code: 'LIGHT', vi: 'Thưa hơn mức chung của tuyến', en: 'Less than the corridor as a whole', tone: -3 },
])
export type AnalysisClass = CodeOf<typeof ANALYSIS_CLASSES>
