import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { ChipGroup } from '../actions/chip-group.tsx';
import { IconButton } from '../actions/icon-button.tsx';
import { Kbd } from '../actions/kbd.tsx';
import { LinkButton } from '../actions/link-button.tsx';
import { Menu } from '../actions/menu.tsx';
import * as icons from '../icons.tsx';
import { Card } from '../layout/card.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Cluster } from '../layout/stack.tsx';

const practices = [
  { id: 'greeting', label: 'Greeting at the door', hint: 'By name, eye level, before anything about work' },
  { id: 'praise', label: 'Specific praise' },
  { id: 'interest', label: 'Asked about an interest' },
  { id: 'weekend', label: 'Weekend check-in' },
  { id: 'effort', label: 'Effort recognised' },
  { id: 'note', label: 'Positive note home' },
];

export function ActionsPart() {
  const [chosen, setChosen] = useState<readonly string[]>(['praise']);
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <>
      <PageHeader title="Actions" lede="One thing to do is filled; the rest is quiet." />
      <Card title="Buttons">
        <Cluster>
          <Button kind="primary" icon={<icons.CheckIcon />}>
            Log check-in
          </Button>
          <Button>Plan a session</Button>
          <Button kind="plain">Snooze</Button>
          <Button kind="danger">Delete draft</Button>
          <LinkButton to="/today">Go to Today</LinkButton>
          <IconButton label="Print" icon={<icons.PrintIcon />} />
          <Menu label="More for Amira" size="icon" trigger={<icons.MoreIcon />} items={menuItems} />
          <Kbd keys="N" />
        </Cluster>
        <Cluster>
          <Button kind="primary" busy>
            Saving
          </Button>
          <Button busy>Saving</Button>
          <Button refused="Only the facilitator can close a session while an agreement is open.">Close session</Button>
          <Button kind="primary" refused="Choose at least one pupil first.">
            Log for all
          </Button>
          <Button size="small">Small</Button>
          <Button size="small" kind="primary">
            Small
          </Button>
          <Button aria-pressed>Pressed</Button>
        </Cluster>
      </Card>
      <Card title="Practice chips">
        <ChipGroup label="For Maintain" chips={practices.slice(0, 4)} onChoose={() => undefined} />
        <ChipGroup label="What did you do?" chips={practices} chosen={chosen} onChoose={toggle} />
      </Card>
      <Card title="Icons">
        <Cluster>
          {Object.entries(icons).map(([name, Icon]) => (
            <span key={name} title={name}>
              <Icon />
            </span>
          ))}
        </Cluster>
      </Card>
    </>
  );
}

const menuItems = [
  { id: 'plan', label: 'Plan a session', icon: <icons.CalendarIcon />, to: '/plan' },
  { id: 'print', label: 'Print what works', icon: <icons.PrintIcon /> },
  { id: 'away', label: 'Away today', icon: <icons.ClockIcon /> },
  { id: 'retract', label: 'Take back last moment', icon: <icons.UndoIcon />, danger: true },
];
