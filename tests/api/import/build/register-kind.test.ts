import { classKind, formKind } from '@noticed/api/import/build/register-kind';
import { expect, it } from 'vitest';

it.each([
  [['R', '1'], 'primary-class'],
  [['6'], 'primary-class'],
  [['6', '7'], 'tutor'],
  [['10'], 'tutor'],
  [[], 'tutor'],
])('a form of years %j is a %s', (years, kind) => {
  expect(formKind(years)).toBe(kind);
});

it.each([
  ['9X/Ma1', 'Mathematics', ['9'], true, 'teaching'],
  ['9X/Ma1', '', ['9'], true, 'teaching'],
  ['Oak', '', ['3'], true, 'primary-class'],
  ['9X', '', ['9'], true, 'tutor'],
  ['9X', '', ['9'], false, 'teaching'],
  ['Form 9X', '', ['9'], false, 'tutor'],
  ['7A', 'Registration', ['7'], false, 'tutor'],
  ['Performing Arts', '', ['9'], false, 'teaching'],
  ['Information Technology', 'ICT', ['9'], false, 'teaching'],
])('“%s” with subject “%s”, years %j, only class %s, is %s', (name, subject, years, only, kind) => {
  expect(classKind({ name, subject, years, only })).toBe(kind);
});
