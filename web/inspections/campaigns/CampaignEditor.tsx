import { useState } from 'react'
import { FORCES } from '../../../data/model/caseCodes.ts'
import { DOMAINS } from '../../../data/model/caseKinds.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { Campaign } from '../../../data/model/inspections/campaigns.ts'
import { CAMPAIGN_STATUSES, INSPECTION_TOPICS } from '../../../data/model/inspections/inspectionCodes.ts'
import { ChoiceField } from '../../account/ChoiceField.tsx'
import { codeOptions } from '../../account/codeOptions.ts'
import { SendForm } from '../../account/SendForm.tsx'
import { TextField } from '../../account/TextField.tsx'
import { saveCampaign } from '../../api/campaigns.ts'
import { LongField } from '../../tips/LongField.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useLanguage } from '../../ui/preferences.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { CodeChoices } from '../CodeChoices.tsx'
import { CommuneField } from '../CommuneField.tsx'
import { SCOPE_WORDS } from '../scopeWords.ts'
import { useInspectionSending } from '../useInspectionSending.ts'
import type { Scope } from '../useScope.ts'
import { campaignFormOf, EMPTY_CAMPAIGN, readCampaignForm } from './campaignForm.ts'
import { CAMPAIGN_WORDS } from './campaignWords.ts'

interface CampaignEditorProps {
  readonly scope: Scope
  readonly province: string
  /** Null: a new one. */
  readonly campaign: Campaign | null
  readonly onSaved: (campaign: Campaign) => void
  readonly onCancel: () => void
}

/** Writes a campaign: what, where and by whom, on what ground and until when. */
export const CampaignEditor = ({ scope, province, campaign, onSaved, onCancel }: CampaignEditorProps) => {
  const language = useLanguage()
  const words = CAMPAIGN_WORDS[language]
  const shared = SCOPE_WORDS[language]
  const { sending, afterChange } = useInspectionSending()
  const [form, setForm] = useState(() => (campaign ? campaignFormOf(campaign) : EMPTY_CAMPAIGN))
  const edit = (change: Partial<typeof form>) => setForm({ ...form, ...change })
  const { problems } = sending
  const save = async () => {
    const read = readCampaignForm(form, province, language)
    const { draft } = read
    if (!sending.check(read.problems) || !draft) return
    await sending.send(async () => {
      const saved = await saveCampaign({ ...draft, ...(campaign && { id: campaign.id, version: campaign.version }) })
      await afterChange()
      onSaved(saved)
    })
  }
  const day = (label: string, value: string, onText: (text: string) => void, problem: string | undefined) => (
    <TextField
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      hint={shared.dayHint}
      value={value}
      onText={onText}
      problem={problem}
    />
  )
  return (
    <SendForm sending={sending} onSend={() => void save()} onCancel={onCancel} className="campaign-form">
      <h2>{campaign ? words.titleChange : words.titleNew}</h2>
      <section className="page-part">
        <h3>{words.what}</h3>
        <TextField
          label={words.name}
          maxLength={300}
          value={form.name}
          onText={(name) => edit({ name })}
          problem={problems.name}
        />
        <div className="field-pair">
          <TextField
            label={words.code}
            hint={words.codeHint}
            maxLength={60}
            value={form.code}
            onText={(code) => edit({ code })}
            problem={problems.code}
          />
          <ChoiceField
            label={words.theme}
            value={form.theme}
            options={codeOptions(DOMAINS, language)}
            onChoose={(theme) => edit({ theme })}
            problem={problems.theme}
          />
          <ChoiceField
            label={words.status}
            value={form.status}
            options={codeOptions(CAMPAIGN_STATUSES, language)}
            onChoose={(status) => edit({ status })}
          />
        </div>
      </section>
      <section className="page-part">
        <h3>{words.where}</h3>
        <Segmented
          label={words.area}
          value={form.communeCodes === null ? 'all' : 'some'}
          options={[
            { value: 'all', label: words.areaChoices.all },
            { value: 'some', label: words.areaChoices.some },
          ]}
          onChange={(area) => edit({ communeCodes: area === 'all' ? null : (form.communeCodes ?? []) })}
        />
        {form.communeCodes && (
          <>
            <div className="field-chips">
              {form.communeCodes.map((code) => {
                const name = placeLabel(code, language, scope.units.names)
                return (
                  <Chip
                    key={code}
                    removeLabel={words.dropCommune(name)}
                    onRemove={() =>
                      edit({ communeCodes: form.communeCodes?.filter((other) => other !== code) ?? null })
                    }
                  >
                    {name}
                  </Chip>
                )
              })}
            </div>
            <CommuneField
              scope={scope}
              chosen={null}
              onChoose={(code) => code && edit({ communeCodes: [...new Set([...(form.communeCodes ?? []), code])] })}
              problem={problems.communeCodes}
            />
          </>
        )}
        <CodeChoices
          legend={words.forces}
          isLegendShown
          list={FORCES}
          chosen={form.forces}
          onChange={(forces) => edit({ forces })}
          problem={problems.forces}
        />
        <CodeChoices
          legend={words.topics}
          isLegendShown
          list={INSPECTION_TOPICS}
          chosen={form.topics}
          onChange={(topics) => edit({ topics })}
          problem={problems.topics}
        />
      </section>
      <section className="page-part">
        <h3>{words.basis}</h3>
        <div className="field-pair">
          {day(words.from, form.from, (from) => edit({ from }), problems.startsOn)}
          {day(words.to, form.to, (to) => edit({ to }), problems.endsOn)}
          {day(words.reportOn, form.reportOn, (reportOn) => edit({ reportOn }), problems.reportOn)}
          <TextField
            label={words.decisionNumber}
            maxLength={100}
            value={form.decisionNumber}
            onText={(decisionNumber) => edit({ decisionNumber })}
            problem={problems.decisionNumber}
          />
          {day(words.decidedOn, form.decidedOn, (decidedOn) => edit({ decidedOn }), problems.decidedOn)}
        </div>
        <LongField
          label={words.note}
          rows={2}
          longest={2000}
          value={form.note}
          onText={(note) => edit({ note })}
          problem={problems.note}
        />
      </section>
    </SendForm>
  )
}
