import {
  exportAreaFigures,
  exportGroups,
  exportRelease,
  listReleases,
  readAreaFigures,
  readRelease,
  releaseFigures,
} from './evidence.ts';
import { compareGroups, listGroupPupils, readGroupFigures, readMovement, readPhaseMix } from './groups.ts';
import { readGroup, readOverview } from './trends.ts';

/** Groups, trends and the evidence pack. */
export const groups = {
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
