import { useMemo, useState } from 'react'
import { FORCES } from '../../data/model/caseCodes.ts'
import { labelOf } from '../../data/model/codedValue.ts'
import { isoDay, localToday } from '../../data/model/localDay.ts'
import { ACTS, type Grant, ROLES, roleOf } from '../../data/model/roles.ts'
import { ChoiceField } from '../account/ChoiceField.tsx'
import { codeOptions } from '../account/codeOptions.ts'
import { SendForm } from '../account/SendForm.tsx'
import { TextField } from '../account/TextField.tsx'
import { useSending } from '../account/useSending.ts'
import type { Units } from '../account/useUnits.ts'
import { giveRole } from '../api/accountCalls.ts'
import { formatDay } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Segmented } from '../ui/Segmented.tsx'
import { CommuneChoice } from './CommuneChoice.tsx'
import { type AreaKind, type GrantDraft, readGrantDraft } from './grantDraft.ts'
import { PEOPLE_WORDS } from './peopleWords.ts'

interface GiveRoleFormProps {
  readonly personId: string
  readonly units: Units
  /** Provinces in which the asker may give roles. */
  readonly ownProvinces: 'ALL' | readonly string[]
  readonly onGiven: () => void
  readonly onCancel: () => void
}

const byName = new Intl.Collator('vi')

/** A role, its area, its force, its days. */
export const GiveRoleForm = ({ personId, units, ownProvinces, onGiven, onCancel }: GiveRoleFormProps) => {
  const language = useLanguage()
  const words = PEOPLE_WORDS[language]
  const isEverywhere = ownProvinces === 'ALL'
  const [draft, setDraft] = useState<GrantDraft>({
    role: '',
    area: 'province',
    provinceCode: isEverywhere ? '' : (ownProvinces[0] ?? ''),
    communeCodes: [],
    force: '',
    from: formatDay(isoDay(localToday())),
    to: '',
  })
  const refused = words.notAccepted
  const sending = useSending({
    role: refused,
    provinceCode: refused,
    communeCodes: refused,
    force: refused,
    validFrom: words.day,
    validTo: words.day,
  })
  const { problems, send, check } = sending
  const edit = (change: Partial<GrantDraft>) => {
    setDraft((now) => ({ ...now, ...change }))
    // What was wrong may no longer be.
    check({})
  }
  const provinces = useMemo(
    () =>
      units.provinces
        .filter(({ code }) => isEverywhere || ownProvinces.includes(code))
        .toSorted((a, b) => byName.compare(a.name, b.name)),
    [units.provinces, isEverywhere, ownProvinces],
  )
  const submit = () => {
    const read = readGrantDraft(draft)
    if ('problems' in read) {
      check(Object.fromEntries(Object.entries(read.problems).map(([field, what]) => [field, words[what]])))
      return
    }
    check({})
    void send(() => giveRole(personId, read.grant)).then((isDone) => isDone && onGiven())
  }
  const acts = draft.role === '' ? [] : roleOf(draft.role).acts
  const kinds: readonly AreaKind[] = isEverywhere ? ['country', 'province', 'communes'] : ['province', 'communes']
  return (
    <SendForm sending={sending} label={words.give} onSend={submit} onCancel={onCancel} className="give-role">
      <ChoiceField
        label={words.role}
        value={draft.role}
        none={words.chooseRole}
        options={codeOptions(ROLES, language)}
        onChoose={(role) => edit({ role: role as Grant['role'] | '' })}
        hint={
          acts.length > 0
            ? `${words.roleCan} ${acts.map((act) => labelOf(ACTS, act, language).toLocaleLowerCase('vi')).join('; ')}.`
            : undefined
        }
        problem={problems.role}
      />
      <div className="field">
        <span className="field-label">{words.area}</span>
        <div>
          <Segmented
            label={words.area}
            value={draft.area}
            options={kinds.map((value) => ({ value, label: words.areas[value] }))}
            onChange={(area) => edit({ area })}
          />
        </div>
      </div>
      {draft.area !== 'country' && (
        <ChoiceField
          label={words.province}
          value={draft.provinceCode}
          none={words.chooseProvince}
          options={provinces.map(({ code, name }) => ({ value: code, label: name }))}
          onChoose={(provinceCode) => edit({ provinceCode, communeCodes: [] })}
          problem={problems.provinceCode}
        />
      )}
      {draft.area === 'communes' && draft.provinceCode !== '' && (
        <CommuneChoice
          provinceCode={draft.provinceCode}
          chosen={draft.communeCodes}
          units={units}
          onChange={(communeCodes) => edit({ communeCodes })}
          problem={problems.communeCodes}
        />
      )}
      <ChoiceField
        label={words.force}
        value={draft.force}
        none={words.everyForce}
        options={codeOptions(FORCES, language)}
        onChoose={(force) => edit({ force })}
        problem={problems.force}
      />
      <div className="field-pair">
        <TextField
          label={words.from}
          name="from"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          value={draft.from}
          onText={(from) => edit({ from })}
          problem={problems.validFrom}
        />
        <TextField
          label={words.to}
          name="to"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          hint={words.toHint}
          value={draft.to}
          onText={(to) => edit({ to })}
          problem={problems.validTo}
        />
      </div>
    </SendForm>
  )
}
