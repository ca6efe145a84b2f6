import type { AssignmentRow } from './assignment.ts'

/**
 * A guard on the state that no index over one state fits: where statistics say that an index such as `assignment_due` is
 * nearly empty, the planner takes it in place of the primary key and then walks through every assignment in that state.
 */
export const isIn = (state: AssignmentRow['state']) => `state || '' = '${state}'`
