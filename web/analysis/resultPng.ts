import { ANALYSIS_CLASSES } from '../../data/analysis/questions/analysisClasses.ts'
import type { AnalysisFindings } from '../../data/analysis/questions/analysisResult.ts'
import type { AnalysisText } from '../../data/analysis/sentences/analysisText.ts'
import type { Language } from '../../data/model/codedValue.ts'
import { classColour } from '../layers/analysisColours.ts'
import { cssColour } from '../layers/palette.ts'
import type { MapPicture } from '../map/mapPicture.ts'
import { sheetPicture } from '../map/sheetPicture.ts'

export interface PngFacts {
  readonly map: MapPicture
  readonly findings: AnalysisFindings
  readonly text: AnalysisText
  /** Filter and period in words. */
  readonly subject: string
  /** Said under the map beside the method: sample data, approximate boundaries, credits. */
  readonly notes: readonly string[]
  readonly language: Language
  readonly isDark: boolean
}

/** A finding as a picture that says all it rests on. */
export const resultPng = ({ map, findings, text, subject, notes, language, isDark }: PngFacts): Promise<Blob> => {
  const found = new Set(findings.shapes.map((shape) => shape.class))
  const sheet = sheetPicture(
    map,
    {
      headline: text.headline,
      subject,
      legend: ANALYSIS_CLASSES.filter(({ code }) => found.has(code)).map((finding) => ({
        colour: cssColour(classColour(finding.code, isDark)),
        text: finding[language],
      })),
      notes: [text.method, ...(text.leftOut ? [text.leftOut] : []), ...notes],
    },
    language,
    isDark,
  )
  return new Promise((resolve, reject) =>
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be written'))), 'image/png'),
  )
}
