import {
  CHANNELS,
  COMMODITIES,
  DIRECTIONS,
  FORCES,
  NATURES,
  OUTCOMES,
  STATUSES,
  ZONES,
} from '../../data/model/caseCodes.ts'
import { CASE_KINDS, type CaseKindValue, GROUPS_389 } from '../../data/model/caseKinds.ts'
import { type CodedValue, labelOf } from '../../data/model/codedValue.ts'
import type { CaseDetail } from '../../data/model/things.ts'
import { formatCount } from '../ui/format.ts'
import { useLanguage } from '../ui/preferences.ts'
import { Fact, Facts, Group } from './Facts.tsx'
import { GoodsTable } from './GoodsTable.tsx'
import { Money } from './Money.tsx'
import { PANEL_WORDS } from './panelWords.ts'
import { describeTimes } from './timeText.ts'

const kindOf = (code: string): CaseKindValue | undefined => CASE_KINDS.find((kind) => kind.code === code)

/** What happened, what became of it, and when. */
export const CaseWhat = ({ detail }: { readonly detail: CaseDetail }) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].case
  const kind = kindOf(detail.kind)
  const label = (list: readonly CodedValue[], code: string | null) => code && labelOf(list, code, language)
  return (
    <Group title={words.what}>
      <Facts>
        <Fact label={words.status}>
          <strong>{label(STATUSES, detail.status)}</strong>
        </Fact>
        <Fact label={words.outcomes}>
          {detail.outcomes.length > 0 ? (
            detail.outcomes.map((code) => label(OUTCOMES, code)).join('; ')
          ) : (
            <span className="soft">{words.noOutcomes}</span>
          )}
        </Fact>
        <Fact label={words.when}>{describeTimes(detail.occurredFrom, detail.occurredTo, language)}</Fact>
        {kind?.article && <Fact label={words.law}>{words.article(kind.article)}</Fact>}
        {kind && <Fact label={words.group389}>{label(GROUPS_389, kind.group389)}</Fact>}
        <Fact label={words.nature}>{label(NATURES, detail.nature)}</Fact>
        <Fact label={words.direction}>{label(DIRECTIONS, detail.direction)}</Fact>
        <Fact label={words.zone}>{label(ZONES, detail.zone)}</Fact>
        <Fact label={words.channel}>{label(CHANNELS, detail.channel)}</Fact>
      </Facts>
    </Group>
  )
}

/** Forces and the number of subjects; there are no names to show. */
export const CaseWho = ({ detail }: { readonly detail: CaseDetail }) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].case
  const force = (code: string) => labelOf(FORCES, code, language)
  return (
    <Group title={words.who}>
      <Facts>
        <Fact label={words.lead}>{force(detail.force)}</Fact>
        {detail.jointForces.length > 0 && <Fact label={words.joint}>{detail.jointForces.map(force).join('; ')}</Fact>}
        <Fact label={words.subjects} note={words.noNames}>
          {detail.subjects === 0 ? (
            <span className="soft">{words.noSubjects}</span>
          ) : (
            [
              words.subjectsOf(formatCount(detail.subjects, language)),
              detail.organisations > 0 && words.organisations(formatCount(detail.organisations, language)),
            ]
              .filter(Boolean)
              .join(', ')
          )}
        </Fact>
      </Facts>
    </Group>
  )
}

/** Goods, their value and the fine. */
export const CaseGoods = ({ detail }: { readonly detail: CaseDetail }) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].case
  const commodities = detail.commodities.map((code) => labelOf(COMMODITIES, code, language))
  return (
    <Group title={words.goods}>
      {detail.goods.length > 0 ? (
        <GoodsTable goods={detail.goods} />
      ) : (
        commodities.length === 0 && <p className="soft">{words.noGoods}</p>
      )}
      <Facts>
        {detail.goods.length === 0 && commodities.length > 0 && (
          <Fact label={words.commodities}>{commodities.join('; ')}</Fact>
        )}
        <Fact label={words.totalValue}>
          {detail.value > 0 ? <Money dong={detail.value} /> : <span className="soft">{words.noValue}</span>}
        </Fact>
        <Fact label={words.fine}>
          {detail.fine > 0 ? <Money dong={detail.fine} /> : <span className="soft">{words.noFine}</span>}
        </Fact>
      </Facts>
    </Group>
  )
}

/** Where the record is kept and how often it was corrected. */
export const CaseRecord = ({ detail }: { readonly detail: CaseDetail }) => {
  const language = useLanguage()
  const words = PANEL_WORDS[language].case
  return (
    <Group title={words.record}>
      <Facts>
        <Fact label={words.source}>{detail.source}</Fact>
        <Fact label={words.number}>{detail.sourceNumber}</Fact>
        <Fact label={words.corrections}>
          {detail.version > 1 ? words.corrected(formatCount(detail.version - 1, language)) : words.neverCorrected}
        </Fact>
      </Facts>
    </Group>
  )
}
