import { FORCES } from '../../../data/model/caseCodes.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { PlanLine } from '../../../data/model/inspections/campaigns.ts'
import {
  INSPECTION_BASES,
  INSPECTION_RESULTS,
  INSPECTION_TOPICS,
  INSPECTION_TYPES,
} from '../../../data/model/inspections/inspectionCodes.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { TextField } from '../../account/TextField.tsx'
import { formatPeriod } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { CodeChoices } from '../CodeChoices.tsx'
import { PlaceChoice } from '../PlaceChoice.tsx'
import type { Scope } from '../useScope.ts'
import { WrittenDay } from '../WrittenDay.tsx'
import { FormerUnitField } from './FormerUnitField.tsx'
import type { VisitForm } from './visitForm.ts'
import { VISIT_FORM_WORDS } from './visitFormWords.ts'
import { VisitPaperFields } from './VisitPaperFields.tsx'

type KeptPlace = Pick<PlanLine, 'establishmentName' | 'communeCode' | 'visitKind' | 'isUnannounced'> &
  Partial<Pick<PlanLine, 'content' | 'startsOn' | 'endsOn'>>

export interface VisitFieldsProps {
  readonly form: VisitForm
  readonly onEdit: (change: Partial<VisitForm>) => void
  readonly scope: Scope
  /** Whose place it has: a plan line, or an inspection that stays with its own; null: it is chosen here. */
  readonly line: KeptPlace | null
  /** Takes it off its plan line; absent where it was only just opened from one. */
  readonly onLeaveLine?: () => void
  /** Codes of the levels of sensitivity that the person may give; null: it is corrected, its secrecy and what happened stay. */
  readonly levels: readonly string[] | null
  readonly problems: Readonly<Record<string, string>>
}

/** What is needed to open an inspection, the needed first; what is mostly known later is folded away. */
export const VisitFields = (props: VisitFieldsProps) => {
  const { form, onEdit, scope, line, levels, problems } = props
  const language = useLanguage()
  const words = VISIT_FORM_WORDS[language]
  return (
    <>
      <section className="page-part">
        <h3>{words.place}</h3>
        {line ? (
          <PlaceOfLine {...props} line={line} />
        ) : (
          <PlaceChoice
            words={words}
            form={form}
            // Another commune was made of other units.
            onEdit={(place) => onEdit({ ...place, ...('communeCode' in place && { formerUnitCode: null }) })}
            scope={scope}
            problems={problems}
          />
        )}
      </section>
      <section className="page-part">
        <h3>{words.when}</h3>
        {levels && (
          <Segmented
            label={words.timing}
            value={form.isAfterwards ? 'after' : 'ahead'}
            options={[
              { value: 'ahead', label: words.timings.ahead },
              { value: 'after', label: words.timings.after },
            ]}
            onChange={(timing) => onEdit({ isAfterwards: timing === 'after' })}
          />
        )}
        {levels && form.isAfterwards ? (
          <>
            <p className="field-note">{words.afterHint}</p>
            <div className="field-pair">
              <WrittenDay
                label={words.startedOn}
                today={scope.today}
                value={form.startedOn}
                onText={(startedOn) => onEdit({ startedOn })}
                problem={problems.startedOn}
              />
              <WrittenDay
                label={words.endedOn}
                today={scope.today}
                value={form.endedOn}
                onText={(endedOn) => onEdit({ endedOn })}
                problem={problems.endedOn ?? problems.progress}
              />
            </div>
            <ChoiceField
              label={words.result}
              value={form.result}
              none={words.choose}
              options={codeOptions(INSPECTION_RESULTS, language)}
              onChoose={(result) => onEdit({ result })}
              problem={problems.result}
            />
          </>
        ) : (
          <WrittenDay
            label={words.plannedOn}
            today={scope.today}
            value={form.plannedOn}
            onText={(plannedOn) => onEdit({ plannedOn })}
            problem={problems.plannedOn}
          />
        )}
        <FormerUnitField form={form} onEdit={onEdit} problem={problems.formerUnitCode} />
      </section>
      <section className="page-part">
        <h3>{words.whoWhat}</h3>
        <ChoiceField
          label={words.force}
          value={form.force}
          none={words.chooseForce}
          options={codeOptions(FORCES, language)}
          onChoose={(force) => onEdit({ force, jointForces: form.jointForces.filter((one) => one !== force) })}
          problem={problems.force}
        />
        <CodeChoices
          legend={words.topics}
          isLegendShown
          list={INSPECTION_TOPICS}
          chosen={form.topics}
          onChange={(topics) => onEdit({ topics })}
          problem={problems.topics}
        />
        <ChoiceField
          label={words.type}
          value={form.type}
          options={codeOptions(
            INSPECTION_TYPES.filter(({ code }) => !line || (code === 'THANHTRA') === (line.visitKind === 'INSPECT')),
            language,
          )}
          onChoose={(type) => onEdit({ type })}
          problem={problems.type}
        />
        <ChoiceField
          label={words.basis}
          value={form.basis}
          options={codeOptions(INSPECTION_BASES, language)}
          onChoose={(basis) => onEdit({ basis })}
          problem={problems.basis}
        />
        <TextField
          label={words.lead}
          maxLength={200}
          autoComplete="off"
          value={form.lead}
          onText={(lead) => onEdit({ lead })}
          problem={problems.lead}
        />
      </section>
      <VisitPaperFields {...props} />
    </>
  )
}

const PlaceOfLine = ({
  scope,
  line,
  onLeaveLine,
}: Pick<VisitFieldsProps, 'scope' | 'onLeaveLine'> & { readonly line: KeptPlace }) => {
  const language = useLanguage()
  const words = VISIT_FORM_WORDS[language]
  return (
    <>
      <p>
        <strong>{line.establishmentName ?? words.area}</strong>,{' '}
        {placeLabel(line.communeCode, language, scope.units.names)}
      </p>
      <p className="soft">
        {line.content !== undefined && line.startsOn !== undefined && line.endsOn !== undefined && (
          <>
            {words.fromLine}: {line.content} ({formatPeriod(line.startsOn, line.endsOn, language)}).{' '}
          </>
        )}
        {words.lineText}
      </p>
      {onLeaveLine && (
        <div className="form-buttons">
          <button type="button" className="text-button" onClick={onLeaveLine}>
            {words.leaveLine}
          </button>
        </div>
      )}
    </>
  )
}
