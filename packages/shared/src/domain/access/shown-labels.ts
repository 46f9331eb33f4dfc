import { may } from '../access.ts';
import type { Viewer } from '../people/staff.ts';
import type { PupilScope } from './subject.ts';
import type { TablePermission } from './table.ts';

/** Which row of the table opens which fact about a pupil (quality.md section 1, support and characteristics). */
export const labelPermissions = {
  sen: 'see-support',
  adaptations: 'see-support',
  eal: 'see-eal',
  pupilPremium: 'see-premium',
  fsm: 'see-premium',
  everFsm6: 'see-premium',
  sex: 'see-every-label',
  attendance: 'see-every-label',
  lookedAfter: 'see-looked-after',
} as const satisfies Record<string, TablePermission>;
export type ShownLabel = keyof typeof labelPermissions;
// Object.keys widens to string; the object above is closed.
export const shownLabels = Object.keys(labelPermissions) as ShownLabel[];

/** The facts about a pupil that this viewer may be shown today; the others are left out of the answer, not blanked. */
export function labelsShownTo(viewer: Viewer, pupil: PupilScope): ShownLabel[] {
  return shownLabels.filter((label) => may(viewer, labelPermissions[label], { pupil }).allowed);
}
