import { useState } from 'react'
import { FORCES } from '../../../data/model/caseCodes.ts'
import type { Campaign, CampaignUnit } from '../../../data/model/inspections/campaigns.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { SendForm } from '../../account/SendForm.tsx'
import { TextField } from '../../account/TextField.tsx'
import { saveCampaignUnit } from '../../api/campaigns.ts'
import { LongField } from '../../tips/LongField.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { CommuneField } from '../CommuneField.tsx'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import type { Scope } from '../useScope.ts'
import { readUnitForm, unitFormOf } from './campaignForm.ts'
import { CAMPAIGN_WORDS } from './campaignWords.ts'

interface UnitFormProps {
  readonly campaign: Campaign
  /** Null: another unit. */
  readonly unit: CampaignUnit | null
  readonly scope: Scope
  readonly onDone: () => void
}

/** The target of a unit, its plan and its difficulties. Which unit it is stays once it is there. */
export const UnitForm = ({ campaign, unit, scope, onDone }: UnitFormProps) => {
  const language = useLanguage()
  const words = CAMPAIGN_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const [form, setForm] = useState(() => unitFormOf(unit, campaign.forces[0] ?? ''))
  const edit = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  const { communeCodes } = campaign
  const save = async () => {
    const { draft, problems } = readUnitForm(form, language)
    if (!sending.check(problems) || !draft) return
    const isDone = await sending.send(() =>
      saveCampaignUnit(campaign.id, { ...draft, ...(unit && { version: unit.version }) }),
    )
    if (!isDone) return
    await afterChange()
    onDone()
  }
  return (
    <SendForm sending={sending} onSend={() => void save()} onCancel={onDone} className="page-part campaign-form">
      <h3>{words.addUnit}</h3>
      {!unit && (
        <>
          <ChoiceField
            label={words.unitForce}
            value={form.force}
            options={FORCES.filter(({ code }) => campaign.forces.includes(code)).map(({ code, [language]: label }) => ({
              value: code,
              label,
            }))}
            onChoose={(force) => edit({ force })}
            problem={sending.problems.force}
          />
          <CommuneField
            label={words.unitCommune}
            scope={scope}
            communes={communeCodes ? scope.communes.filter(({ code }) => communeCodes.includes(code)) : scope.communes}
            chosen={form.communeCode}
            onChoose={(communeCode) => edit({ communeCode })}
            problem={sending.problems.communeCode}
          />
        </>
      )}
      <div className="field-pair">
        <TextField
          label={words.target}
          inputMode="numeric"
          maxLength={6}
          value={form.target}
          onText={(target) => edit({ target })}
          problem={sending.problems.target}
        />
        <TextField
          label={words.planNumber}
          maxLength={100}
          value={form.planNumber}
          onText={(planNumber) => edit({ planNumber })}
          problem={sending.problems.planNumber}
        />
        <TextField
          label={words.plannedOn}
          inputMode="numeric"
          maxLength={10}
          hint={shared.dayHint}
          value={form.plannedOn}
          onText={(plannedOn) => edit({ plannedOn })}
          problem={sending.problems.plannedOn}
        />
      </div>
      <LongField
        label={words.difficulties}
        rows={2}
        longest={4000}
        value={form.difficulties}
        onText={(difficulties) => edit({ difficulties })}
        problem={sending.problems.difficulties}
      />
    </SendForm>
  )
}
