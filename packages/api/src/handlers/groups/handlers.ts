import type { groups as operations } from '@noticed/shared/contract/groups/operations';
import type { Handlers } from '../../http/call.ts';
import { compareGroups } from './compare.ts';
import { readAreaFigures } from './evidence/area.ts';
import { exportAreaFigures, exportGroups, exportRelease } from './evidence/csv.ts';
import { listReleases, readRelease, releaseFigures } from './evidence/release.ts';
import { readGroupFigures, readPhaseMix } from './figures.ts';
import { readGroup } from './group.ts';
import { readMovement } from './movement.ts';
import { readOverview } from './overview.ts';
import { listGroupPupils } from './pupils.ts';

export const groups: Handlers<typeof operations> = {
  readOverview,
  readGroupFigures,
  readPhaseMix,
  compareGroups,
  readMovement,
  readGroup,
  listGroupPupils,
  exportGroups,
  listReleases,
  releaseFigures,
  readRelease,
  exportRelease,
  readAreaFigures,
  exportAreaFigures,
};
