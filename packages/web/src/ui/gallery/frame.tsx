import { type ReactNode, useState } from 'react';
import { Menu } from '../actions/menu.tsx';
import { PersonIcon, RegisterIcon, RepairIcon, TodayIcon, TrendIcon } from '../icons.tsx';
import { FinderButton, ProjectorSafeToggle, Shell } from '../layout/shell.tsx';
import { Stack } from '../layout/stack.tsx';
import { Tabs } from '../layout/tabs.tsx';
import { useToast } from '../overlay/toast.tsx';
import { useTheme } from '../theme.ts';

const places = [
  { to: '/', label: 'Today', icon: <TodayIcon />, end: true },
  { to: '/registers', label: 'Registers', icon: <RegisterIcon /> },
  { to: '/repairs', label: 'Repairs', icon: <RepairIcon /> },
  { to: '/trends', label: 'Trends', icon: <TrendIcon /> },
];

/** `/gallery.html?part=fields` opens one part. */
export function GalleryFrame({ parts }: { parts: Readonly<Record<string, ReactNode>> }) {
  const [part, setPart] = useState(new URLSearchParams(location.search).get('part') ?? undefined);
  const say = useToast();
  return (
    <Shell
      home="/"
      places={places}
      finder={<FinderButton onOpen={() => say({ text: 'The finder opens here' })} />}
      projector={<ProjectorSafeToggle />}
      account={<Account />}
      notice={part === 'feedback' ? 'No network: 3 acts wait on this device and are sent once it is back.' : null}
    >
      <Stack gap="loose">
        <Tabs
          label="Gallery"
          chosen={part}
          onChoose={setPart}
          tabs={Object.entries(parts).map(([id, panel]) => ({
            id,
            label: id,
            panel: <Stack gap="loose">{panel}</Stack>,
          }))}
        />
      </Stack>
    </Shell>
  );
}

function Account() {
  const [theme, setTheme] = useTheme();
  const items = (['system', 'light', 'dark'] as const).map((one) => ({
    id: one,
    label: `Theme: ${one}`,
    current: one === theme,
    onChoose: () => setTheme(one),
  }));
  return (
    <Menu label="Your account" size="icon" trigger={<PersonIcon />} heading="Maya Osei · tutor of 9B" items={items} />
  );
}
