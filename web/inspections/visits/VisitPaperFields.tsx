import { FORCES } from '../../../data/model/caseCodes.ts'
import { INSPECTION_LEVELS, type InspectionLevel } from '../../../data/model/inspections/inspectionCodes.ts'
import { legalLength } from '../../../data/model/inspections/legalLength.ts'
import { CheckField } from '../../account/CheckField.tsx'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { TextField } from '../../account/TextField.tsx'
import { LongField } from '../../tips/LongField.tsx'
import { formatCount } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { CodeChoices } from '../CodeChoices.tsx'
import { PeopleField } from '../PeopleField.tsx'
import { WrittenDay } from '../WrittenDay.tsx'
import { LevelField } from './LevelField.tsx'
import type { VisitFieldsProps } from './VisitFields.tsx'
import { VISIT_FORM_WORDS } from './visitFormWords.ts'

const FIELDS = [
  'jointForces',
  'level',
  'decisionNumber',
  'decidedOn',
  'number',
  'team',
  'assigned',
  'campaignId',
  'sensitivity',
]

/** What stands on paper: the decision, the team, who it is given to. Open where something in it is wrong. */
export const VisitPaperFields = ({ form, onEdit, scope, line, levels, problems }: VisitFieldsProps) => {
  const language = useLanguage()
  const words = VISIT_FORM_WORDS[language]
  const law = form.type === 'THANHTRA' ? null : legalLength(form.level as InspectionLevel, scope.today)
  const number = (value: number) => formatCount(value, language)
  return (
    <details className="page-part visit-more" open={FIELDS.some((name) => problems[name]) || undefined}>
      <summary>{words.more}</summary>
      <div>
        <CodeChoices
          legend={words.jointForces}
          isLegendShown
          list={FORCES.filter(({ code }) => code !== form.force)}
          chosen={form.jointForces}
          onChange={(jointForces) => onEdit({ jointForces })}
          problem={problems.jointForces}
        />
        <ChoiceField
          label={words.level}
          value={form.level}
          options={codeOptions(INSPECTION_LEVELS, language)}
          onChoose={(level) => onEdit({ level })}
          hint={law ? words.levelHint(number(law.days), number(law.extension), law.source) : undefined}
          problem={problems.level}
        />
        <TextField
          label={words.decisionNumber}
          maxLength={100}
          autoComplete="off"
          value={form.decisionNumber}
          onText={(decisionNumber) => onEdit({ decisionNumber })}
          problem={problems.decisionNumber}
        />
        <WrittenDay
          label={words.decidedOn}
          today={scope.today}
          value={form.decidedOn}
          onText={(decidedOn) => onEdit({ decidedOn })}
          problem={problems.decidedOn}
        />
        <TextField
          label={words.number}
          hint={levels ? words.numberHint : undefined}
          maxLength={60}
          autoComplete="off"
          value={form.number}
          onText={(text) => onEdit({ number: text })}
          problem={problems.number}
        />
        <LongField
          label={words.team}
          hint={words.teamHint}
          rows={3}
          longest={10_000}
          value={form.team}
          onText={(team) => onEdit({ team })}
          problem={problems.team}
        />
        <PeopleField
          label={words.assigned}
          hint={words.assignedHint}
          province={scope.province}
          chosen={form.assigned}
          onChange={(assigned) => onEdit({ assigned })}
        />
        {!line && scope.campaigns.length > 0 && (
          <ChoiceField
            label={words.campaign}
            value={String(form.campaignId ?? '')}
            none={words.noCampaign}
            options={scope.campaigns.map(({ id, name }) => ({ value: String(id), label: name }))}
            onChoose={(id) => onEdit({ campaignId: id === '' ? null : Number(id) })}
            problem={problems.campaignId}
          />
        )}
        {levels && <LevelField form={form} onEdit={onEdit} levels={levels} problem={problems.sensitivity} />}
        {levels && !line?.isUnannounced && (
          <CheckField
            label={words.unannounced}
            hint={words.unannouncedHint}
            isChecked={form.isUnannounced}
            onCheck={(isUnannounced) => onEdit({ isUnannounced })}
          />
        )}
      </div>
    </details>
  )
}
