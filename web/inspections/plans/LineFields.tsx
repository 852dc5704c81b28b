import { FORCES } from '../../../data/model/caseCodes.ts'
import { INSPECTION_TOPICS, VISIT_KINDS } from '../../../data/model/inspections/inspectionCodes.ts'
import { CheckField } from '../../account/CheckField.tsx'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { TextField } from '../../account/TextField.tsx'
import { LongField } from '../../tips/LongField.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { CodeChoices } from '../CodeChoices.tsx'
import { PeopleField } from '../PeopleField.tsx'
import { PlaceChoice } from '../PlaceChoice.tsx'
import { SCOPE_WORDS } from '../scopeWords.ts'
import type { Scope } from '../useScope.ts'
import type { LineForm } from './lineForm.ts'
import { LINE_WORDS } from './lineWords.ts'

interface LineFieldsProps {
  readonly form: LineForm
  readonly onEdit: (change: Partial<LineForm>) => void
  readonly scope: Scope
  readonly problems: Readonly<Record<string, string>>
}

/** The fields of a plan line in three parts: where, who and what, when and whom. */
export const LineFields = ({ form, onEdit, scope, problems }: LineFieldsProps) => {
  const language = useLanguage()
  const words = LINE_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const { campaigns } = scope
  return (
    <>
      <section className="page-part">
        <h3>{words.where}</h3>
        <PlaceChoice words={words} form={form} onEdit={onEdit} scope={scope} problems={problems} />
        {!form.isArea && form.communeCode === null && <p className="field-note">{words.communeHint}</p>}
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
          legend={words.jointForces}
          isLegendShown
          list={FORCES.filter(({ code }) => code !== form.force)}
          chosen={form.jointForces}
          onChange={(jointForces) => onEdit({ jointForces })}
          problem={problems.jointForces}
        />
        <CodeChoices
          legend={words.topics}
          isLegendShown
          list={INSPECTION_TOPICS}
          chosen={form.topics}
          onChange={(topics) => onEdit({ topics })}
          problem={problems.topics}
        />
        <LongField
          label={words.content}
          hint={words.contentHint}
          rows={2}
          longest={2000}
          value={form.content}
          onText={(content) => onEdit({ content })}
          problem={problems.content}
        />
        <ChoiceField
          label={words.kind}
          value={form.visitKind}
          options={codeOptions(VISIT_KINDS, language)}
          onChoose={(visitKind) => onEdit({ visitKind })}
          hint={words.kindHint}
          problem={problems.visitKind}
        />
      </section>
      <section className="page-part">
        <h3>{words.whenWho}</h3>
        <div className="field-pair">
          <TextField
            label={words.from}
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            hint={shared.dayHint}
            value={form.from}
            onText={(from) => onEdit({ from })}
            problem={problems.startsOn}
          />
          <TextField
            label={words.to}
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            hint={shared.dayHint}
            value={form.to}
            onText={(to) => onEdit({ to })}
            problem={problems.endsOn}
          />
        </div>
        {campaigns.length > 0 && (
          <ChoiceField
            label={words.campaign}
            value={String(form.campaignId ?? '')}
            none={words.noCampaign}
            options={campaigns.map(({ id, name }) => ({ value: String(id), label: name }))}
            onChoose={(id) => onEdit({ campaignId: id === '' ? null : Number(id) })}
            problem={problems.campaignId}
          />
        )}
        <TextField
          label={words.lead}
          maxLength={200}
          autoComplete="off"
          value={form.lead}
          onText={(lead) => onEdit({ lead })}
          problem={problems.lead}
        />
        <PeopleField
          label={words.assigned}
          hint={words.assignedHint}
          province={scope.province}
          chosen={form.assigned}
          onChange={(assigned) => onEdit({ assigned })}
        />
        <CheckField
          label={words.unannounced}
          hint={words.unannouncedHint}
          isChecked={form.isUnannounced}
          onCheck={(isUnannounced) => onEdit({ isUnannounced })}
        />
      </section>
    </>
  )
}
