import { type AnalysisQuestion, parseQuestion } from '../../data/analysis/questions/analysisQuestion.ts'
import { badRequest } from '../http/problems.ts'

/** A question from its string form. Throws `ApiError` 400 with everything that cannot be understood. */
export const readQuestion = (text: string): AnalysisQuestion => {
  const { question, problems } = parseQuestion(text)
  if (question) return question
  throw badRequest(
    problems.map(({ name, value, message }) => ({
      in: 'body',
      name: `question.${name}`,
      value,
      reason: 'NOT_UNDERSTOOD',
      message,
    })),
  )
}
