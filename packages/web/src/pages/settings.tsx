import type { ReactNode } from 'react';
import { prefetch, useRead } from '../data/query.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Line, LineList } from '../ui/layout/line-list.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { type SettingPlace, settingPlaces } from './settings/places.ts';

export const loader = () => prefetch('readMe', {});

/** What a school can set, each with what it changes. Whoever may change none of it is told whom to ask. */
export function Page() {
  const me = useRead('readMe', {});
  const parts = settingPlaces(me.may);
  return (
    <Stack gap="loose">
      <PageHeader
        title="Settings"
        lede={`How Noticed works at ${me.school.name}. Each page says what it changes before you change it.`}
      />
      {parts.length > 0 ? (
        parts.map(({ title, places }) => (
          <Card key={title} title={title} flush>
            <LineList label={title}>
              {places.map((one) => (
                <Place key={one.to} place={one} />
              ))}
            </LineList>
          </Card>
        ))
      ) : (
        <EmptyState title="Nothing here is yours to change">
          Your data manager looks after the school’s settings. Your own are under your account, at the top.
        </EmptyState>
      )}
    </Stack>
  );
}

function Place({ place: { to, label, changes } }: { place: SettingPlace }): ReactNode {
  return (
    <Line
      title={label}
      detail={changes}
      actions={
        <LinkButton to={to} size="small" aria-label={`Open: ${label}`}>
          Open
        </LinkButton>
      }
    />
  );
}
