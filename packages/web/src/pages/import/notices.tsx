import type { ImportPreview } from '@noticed/shared/contract/roster/import-preview';
import { useState } from 'react';
import { Button } from '../../ui/actions/button.tsx';
import { counted } from '../../ui/count-words.ts';
import { Badge } from '../../ui/feedback/badge.tsx';
import { AlertIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { type NoticeGroup, noticeGroups, placeOf } from './notice-groups.ts';
import '../../ui/styles/notices.css';

/** What a person should know before they apply: what was left out first, each with its place and what to do. */
export function Notices({ notices }: { notices: ImportPreview['notices'] }) {
  const refused = notices.filter((one) => one.severity === 'refused').length;
  const look = notices.length - refused;
  if (notices.length === 0) return null;
  const lede = [
    refused > 0 && `${counted(refused, 'thing')} left out`,
    look > 0 && `${counted(look, 'thing')} to look at`,
  ];
  return (
    <Card title="Worth a look" lede={lede.filter(Boolean).join(' · ')}>
      <ul className="notices">
        {noticeGroups(notices).map((group) => (
          <Group key={`${group.severity} ${group.remedy}`} group={group} />
        ))}
      </ul>
      <Note>Put these right in your MIS and export again, or go on: what was left out is simply not there.</Note>
    </Card>
  );
}

const few = 5;

function Group({ group }: { group: NoticeGroup }) {
  const [all, setAll] = useState(false);
  const shown = all ? group.notices : group.notices.slice(0, few);
  return (
    <li className="notice-group">
      <p className="notice-remedy">
        {group.severity === 'refused' ? (
          <Badge tone="red" icon={<AlertIcon />}>
            Left out
          </Badge>
        ) : (
          <Badge tone="amber">Look at</Badge>
        )}
        <span>{group.remedy}</span>
      </p>
      <ul className="notice-places">
        {shown.map((notice, at) => (
          <li key={`${placeOf(notice)} ${notice.message} ${at}`}>
            <span className="notice-place">{placeOf(notice)}</span> <span>{notice.message}</span>
          </li>
        ))}
      </ul>
      {group.notices.length > few ? (
        <Button kind="plain" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${group.notices.length}`}
        </Button>
      ) : null}
    </li>
  );
}
