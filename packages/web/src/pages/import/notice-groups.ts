import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';

type Notice = ImportPreview['notices'][number];

/** Notices that ask for the same thing, told once. */
export interface NoticeGroup {
  severity: Notice['severity'];
  remedy: string;
  notices: Notice[];
}

/** Groups notices by what to do about them; what was left out comes first, then as they stand in the files. */
export function noticeGroups(notices: readonly Notice[]): NoticeGroup[] {
  const groups = new Map<string, NoticeGroup>();
  for (const notice of notices) {
    const key = `${notice.severity}\n${notice.remedy}`;
    const group = groups.get(key) ?? { severity: notice.severity, remedy: notice.remedy, notices: [] };
    group.notices.push(notice);
    groups.set(key, group);
  }
  return [...groups.values()].sort((one, other) => rank(one) - rank(other));
}

const rank = (group: NoticeGroup) => (group.severity === 'refused' ? 0 : 1);

/** @example placeOf({ file: 'Student.csv', line: 12, … }) // 'Student.csv, line 12' */
export function placeOf({ file, line }: Notice): string {
  return line === null ? file : `${file}, line ${line.toLocaleString('en-GB')}`;
}
