import { useState } from 'react'
import { peopleProblems, taskProblems, type Values } from './form.ts'

interface Fold {
  readonly isDone: boolean
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
}

/** The parts that fold. The next one opens by itself once the one before is complete; none closes by itself. */
export function useParts(
  values: Values,
  areRowsFit: boolean,
): { readonly task: Fold; readonly people: Fold; readonly showProblems: () => void } {
  const [task, setTask] = useState(true)
  const [people, setPeople] = useState<boolean>()
  const isTaskDone = areRowsFit && Object.keys(taskProblems(values)).length === 0
  const arePeopleDone = Object.keys(peopleProblems(values)).length === 0
  return {
    task: { isDone: isTaskDone, isOpen: task, onToggle: setTask },
    people: { isDone: isTaskDone && arePeopleDone, isOpen: people ?? isTaskDone, onToggle: setPeople },
    showProblems: () => {
      if (Object.keys(taskProblems(values)).length > 0) setTask(true)
      if (!arePeopleDone) setPeople(true)
    },
  }
}
