import { useState } from 'react'
import {
  RISK_FACTORS,
  type RiskWeights,
  type RiskWeightsOfProvince,
} from '../../../data/model/inspections/nextVisits.ts'
import { SendForm } from '../../account/SendForm.tsx'
import { TextField } from '../../account/TextField.tsx'
import { saveRiskWeights, useRiskWeights } from '../../api/nextVisits.ts'
import { MiniBars } from '../../panels/MiniBars.tsx'
import { LoadFailed } from '../../ui/LoadFailed.tsx'
import { formatDecimal } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { readNumber } from '../register/partFields.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import { NEXT_VISITS_WORDS } from './nextVisitsWords.ts'

/** How the score is made: the weights of the province, in view for everybody, changed by whoever may. */
export const WeightsPart = ({ province }: { readonly province: string }) => {
  const language = useLanguage()
  const words = NEXT_VISITS_WORDS[language]
  const { data, error, refetch } = useRiskWeights(province)
  const [isWriting, setIsWriting] = useState(false)
  const digits = (value: number) => formatDecimal(value, Number.isInteger(value) ? 0 : 1, language)
  return (
    <section className="page-part">
      <h2>{words.weights}</h2>
      {!data && (error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton height={180} />)}
      {data && !isWriting && (
        <>
          <p className="soft">
            {data.isUsual ? words.usual : words.own}. {words.weightsText}
          </p>
          <MiniBars
            bars={RISK_FACTORS.map(({ code, [language]: label }) => ({
              key: code,
              label,
              value: data.weights[code],
              text: digits(data.weights[code]),
            }))}
          />
          {data.mayEdit ? (
            <div className="form-buttons">
              <button type="button" className="text-button" onClick={() => setIsWriting(true)}>
                {words.changeWeights}
              </button>
            </div>
          ) : (
            <p className="field-note">{data.isHeldFromSample ? words.heldFromSample : words.whoChanges}</p>
          )}
        </>
      )}
      {data && isWriting && <WeightsForm key={data.version} given={data} onDone={() => setIsWriting(false)} />}
    </section>
  )
}

const HEAVIEST = 1000

const WeightsForm = ({ given, onDone }: { readonly given: RiskWeightsOfProvince; readonly onDone: () => void }) => {
  const language = useLanguage()
  const words = NEXT_VISITS_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const [form, setForm] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      RISK_FACTORS.map(({ code }) => [
        code,
        language === 'vi' ? String(given.weights[code]).replace('.', ',') : String(given.weights[code]),
      ]),
    ),
  )
  const save = async () => {
    const read = RISK_FACTORS.map(({ code }) => [code, readNumber(form[code] ?? '', language)] as const)
    const wrong = read.flatMap(([code, value]) =>
      value === undefined || value > HEAVIEST ? [[code, words.needWeight] as const] : [],
    )
    const [first] = read
    const isNothing = wrong.length === 0 && read.every(([, value]) => value === 0)
    if (!sending.check(Object.fromEntries(isNothing && first ? [[first[0], words.needOne]] : wrong))) return
    const weights = Object.fromEntries(read) as unknown as RiskWeights
    const isDone = await sending.send(() => saveRiskWeights(given.provinceCode, { weights, version: given.version }))
    if (!isDone) return
    await afterChange()
    onDone()
  }
  return (
    <SendForm
      sending={{ ...sending, problem: sending.problem ?? sending.problems.weights ?? null }}
      onSend={() => void save()}
      onCancel={onDone}
    >
      {RISK_FACTORS.map(({ code, [language]: label }) => (
        <TextField
          key={code}
          label={label}
          inputMode="decimal"
          autoComplete="off"
          maxLength={7}
          value={form[code] ?? ''}
          onText={(text) => setForm((now) => ({ ...now, [code]: text }))}
          problem={sending.problems[code]}
        />
      ))}
    </SendForm>
  )
}
