import { labelsShownTo, shownLabels } from '@noticed/shared/domain/access/shown-labels';
import { describe, expect, it } from 'vitest';
import { aPupil, aRelation, aViewer } from '../../../support/viewers.ts';

const taught = ['sen', 'adaptations'];
const tutored = [...taught, 'eal'];
const led = [...tutored, 'pupilPremium', 'fsm', 'everFsm6'];

describe('which facts about a pupil are shown', () => {
  it.each([
    ['a data manager', aViewer(['data-manager']), []],
    ['a support adult', aViewer(['support-adult']), []],
    ['a teacher of others', aViewer(['teacher'], [aRelation('teaches', '9c')]), []],
    ['a teacher who covers', aViewer(['teacher'], [aRelation('cover', '9b/En')]), []],
    ['a teacher who teaches her', aViewer(['teacher'], [aRelation('teaches', '9b/En')]), taught],
    ['her tutor', aViewer(['teacher'], [aRelation('tutors', '9E')]), tutored],
    ['her head of year', aViewer(['head-of-year'], [aRelation('leads-year', '9')]), led],
    ['the behaviour team', aViewer(['behaviour-team'], [aRelation('caseload', 'amira')]), led],
    ['a senior leader', aViewer(['senior-leader']), led],
    ['a designated teacher who leads', aViewer(['senior-leader', 'designated-teacher']), [...led, 'lookedAfter']],
    ['an inclusion lead', aViewer(['inclusion-lead'], [aRelation('sen-list', 'K')]), shownLabels],
    ['the safeguarding lead', aViewer(['safeguarding-lead']), shownLabels],
  ])('to %s', (_, viewer, expected) => {
    expect(labelsShownTo(viewer, aPupil())).toEqual(expected);
  });

  it('are all that there are', () => {
    expect(shownLabels).toEqual([...led, 'sex', 'attendance', 'lookedAfter']);
  });
});
