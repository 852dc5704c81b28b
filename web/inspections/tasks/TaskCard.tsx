import { useState } from 'react'
import { Link } from 'wouter'
import { FORCES } from '../../../data/model/caseCodes.ts'
import { labelOf } from '../../../data/model/codedValue.ts'
import { placeLabel } from '../../../data/model/filterText/placeLabel.ts'
import type { Task } from '../../../data/model/inspections/campaigns.ts'
import { TASK_STATES } from '../../../data/model/inspections/inspectionCodes.ts'
import { dayNumber } from '../../../data/model/localDay.ts'
import { formatCount, formatDay } from '../../ui/format.ts'
import { useLanguage } from '../../ui/preferences.ts'
import { inSection, type InspectionsView } from '../inspectionsView.ts'
import { inspectionsAddress } from '../useInspectionsView.ts'
import type { Scope } from '../useScope.ts'
import { TASK_WORDS } from './taskWords.ts'
import { TaskProgressForm } from './TaskProgressForm.tsx'

interface TaskCardProps {
  readonly task: Task
  readonly view: InspectionsView
  readonly scope: Scope
  readonly onEdit: () => void
}

const DETAILS = ['responsibility', 'product', 'authority'] as const

/** A task with its six items, the day it is due in front, and the way to say how far it is. */
export const TaskCard = ({ task, view, scope, onEdit }: TaskCardProps) => {
  const language = useLanguage()
  const words = TASK_WORDS[language]
  const [isMoving, setIsMoving] = useState(false)
  const daysLate = dayNumber(scope.today) - dayNumber(task.dueOn)
  const isOver = task.state === 'DONE' || task.state === 'DROPPED'
  return (
    <article className="task-card" data-is-late={task.isLate} data-is-over={isOver} aria-label={task.work}>
      <p className="task-head">
        <strong>{task.work}</strong>
      </p>
      <p className="task-when">
        <span className="task-state">{labelOf(TASK_STATES, task.state, language)}</span>
        {task.doneOn && isOver ? words.done(formatDay(task.doneOn)) : words.due(formatDay(task.dueOn))}
        {task.isLate && <strong>{words.late(formatCount(daysLate, language))}</strong>}
      </p>
      <p>
        {task.personName} <span className="soft">· {labelOf(FORCES, task.force, language)}</span>
        {task.communeCode && (
          <span className="soft"> · {placeLabel(task.communeCode, language, scope.units.names)}</span>
        )}
      </p>
      <dl>
        {DETAILS.map((item) => (
          <div key={item}>
            <dt>{words.items[item]}</dt>
            <dd>{task[item]}</dd>
          </div>
        ))}
        {task.result && (
          <div>
            <dt>{words.result}</dt>
            <dd>{task.result}</dd>
          </div>
        )}
        {task.difficulties && (
          <div>
            <dt>{words.difficulties}</dt>
            <dd>{task.difficulties}</dd>
          </div>
        )}
      </dl>
      {isMoving ? (
        <TaskProgressForm task={task} today={scope.today} onDone={() => setIsMoving(false)} />
      ) : (
        <div className="form-buttons">
          {task.mayEdit && (
            <button type="button" className="text-button" onClick={() => setIsMoving(true)}>
              {words.move}
            </button>
          )}
          {task.mayEdit && scope.mayWrite && (
            <button type="button" className="text-button" onClick={onEdit}>
              {words.edit}
            </button>
          )}
          {task.planLineId !== null && (
            <Link
              className="text-button"
              href={inspectionsAddress(inSection(view, 'ke-hoach', { line: String(task.planLineId) }))}
            >
              {words.line}
            </Link>
          )}
        </div>
      )}
    </article>
  )
}
