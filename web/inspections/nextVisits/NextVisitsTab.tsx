import { ScopeBar } from '../ScopeBar.tsx'
import { ScopeGate } from '../ScopeGate.tsx'
import type { SectionProps } from '../sections.ts'
import { useScope } from '../useScope.ts'
import { N2oPart } from './N2oPart.tsx'
import { RankFilters } from './RankFilters.tsx'
import { RankList } from './RankList.tsx'
import { UrgentQueue } from './UrgentQueue.tsx'
import { WeightsPart } from './WeightsPart.tsx'
import './nextVisits.css'

/** Where to go next: what cannot wait, then every establishment by its risk with the reasons of it. */
export const NextVisitsTab = (props: SectionProps) => {
  const { view } = props
  const scope = useScope(view)
  return (
    <>
      <ScopeBar {...props} scope={scope} has={['commune']}>
        <RankFilters {...props} />
      </ScopeBar>
      <ScopeGate scope={scope}>
        {(province) => (
          <div className="next-visits">
            <div>
              <RankList {...props} scope={scope} province={province} />
            </div>
            <div>
              <UrgentQueue view={view} scope={scope} province={province} />
              <WeightsPart key={province} province={province} />
              <N2oPart view={view} scope={scope} province={province} />
            </div>
          </div>
        )}
      </ScopeGate>
    </>
  )
}
