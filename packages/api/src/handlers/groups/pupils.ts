import type { Contract } from '@noticed/shared/contract/contract';
import { may } from '@noticed/shared/domain/access';
import { phaseView } from '@noticed/shared/domain/access/phase-view';
import { labelsShownTo, type ShownLabel, shownLabels } from '@noticed/shared/domain/access/shown-labels';
import type { PupilScope } from '@noticed/shared/domain/access/subject';
import type { PupilFigures } from '@noticed/shared/domain/groups/figures';
import { isCase, type ShareMeasure } from '@noticed/shared/domain/groups/measure';
import { fullName } from '@noticed/shared/domain/people/name';
import type { Viewer } from '@noticed/shared/domain/people/staff';
import type { Handler } from '../../http/call.ts';
import { pupilScopes } from '../../store/people/subjects.ts';
import { pupilsByIds } from '../../store/roster/pupils.ts';
import { dimensionOf, readView } from './view.ts';

/** What a reader must be shown of a pupil for a list by this characteristic to tell them nothing new. */
function labelsBehind(dimensionId: string): readonly ShownLabel[] {
  if (dimensionId === 'no-labels') return ['sen', 'eal', 'pupilPremium', 'fsm', 'everFsm6'];
  return shownLabels.filter((one) => one === dimensionId);
}

/** Whether a list may say of a pupil that they are a case: Restore is another adult's opinion, and counts alone may pass. */
function mayKnow(viewer: Viewer, pupil: PupilScope, figures: PupilFigures, measure: ShareMeasure): boolean {
  if (measure !== 'restore') return true;
  const decision = may(viewer, 'see-others-phases', { pupil });
  const standings = figures.relationships.map((one) => ({ ...one, askedForHelp: false, sessionExists: false }));
  const own = standings.find((one) => one.adultId === viewer.staffId);
  return own?.standing === 'restore' || phaseView(viewer.staffId, decision, standings, 'list').counts !== null;
}

/** The pupils behind a bar. Their names obey the reader's own access, not the floors of a table (domain.md section 6). */
export const listGroupPupils: Handler<Contract['listGroupPupils']> = async (call) => {
  const { scope, viewer, query, today } = call;
  const view = await readView(call, query);
  const dimension = dimensionOf(view, query.by);
  const ids = new Set(dimension.groups.find((one) => one.id === query.group)?.pupilIds);
  const { measure } = query;
  const behind = view.figures.filter(
    (one) => ids.has(one.pupilId) && (measure === undefined || isCase(measure, one) === true),
  );
  const listIds = behind.map((one) => one.pupilId);
  const scopes = await pupilScopes(scope, listIds, today);
  const needed = labelsBehind(dimension.id);
  const visible = behind.filter((figures) => {
    const pupil = scopes.get(figures.pupilId);
    if (!pupil || !may(viewer, 'see-pupil', { pupil }).allowed) return false;
    const shown = labelsShownTo(viewer, pupil);
    return needed.every((one) => shown.includes(one)) && (!measure || mayKnow(viewer, pupil, figures, measure));
  });
  const forms = new Map(view.pupils.map((one) => [one.id, one.form]));
  const rows = await scope.all(pupilsByIds, { listIds: visible.map((one) => one.pupilId) });
  return {
    pupils: rows.map((row) => ({ id: row.id, name: fullName(row), form: forms.get(row.id) ?? null })),
    // Whether some are left out, never how many: that would count what the table hides.
    shownOnly: visible.length < behind.length,
  };
};
