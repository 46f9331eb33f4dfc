import type { Device } from '@noticed/shared/contract/devices/devices';
import { prefetch, useRead, useWrite } from '../data/query.ts';
import { paths } from '../paths.ts';
import { Button } from '../ui/actions/button.tsx';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { Badge } from '../ui/feedback/badge.tsx';
import { Card } from '../ui/layout/card.tsx';
import { Line, LineList } from '../ui/layout/line-list.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';
import { Stack } from '../ui/layout/stack.tsx';
import { useToast } from '../ui/overlay/toast.tsx';
import { momentWords } from '../ui/whole-dates.ts';
import { ConflictCard } from './account/conflict-card.tsx';
import { PinCard } from './account/pin-card.tsx';
import { SecondFactorCard } from './account/second-factor-card.tsx';

export const loader = () =>
  Promise.all([prefetch('listDevices', {}), prefetch('readMe', {}), prefetch('readSecondFactor', {})]);

/** How one signs in, where one is signed in, and the way to end that from here: a lost phone, a shared computer. */
export function Page() {
  const { devices } = useRead('listDevices', {});
  const me = useRead('readMe', {});
  const others = devices.filter((one) => !one.here).length;
  return (
    <Stack gap="loose">
      <PageHeader
        title="How I sign in"
        lede={`${me.displayName} · ${me.school.name}`}
        actions={<LinkButton to={paths.myReaders()}>Who read what I wrote</LinkButton>}
      />
      <Card
        title="Where I am signed in"
        lede="A device that is left alone for a while is signed out by itself."
        actions={<Everywhere others={others} />}
      >
        <LineList label="Devices">
          {devices.map((one) => (
            <DeviceLine key={one.id} device={one} />
          ))}
        </LineList>
      </Card>
      {me.school.demo ? null : <SecondFactorCard />}
      {me.school.demo ? null : <PinCard />}
      <ConflictCard />
    </Stack>
  );
}

function DeviceLine({ device: { id, device, here, signedInAt, lastSeenAt } }: { device: Device }) {
  const end = useWrite('endDevice');
  const say = useToast();
  const act = () =>
    end.mutate(
      { params: { deviceId: id } },
      {
        onSuccess: () => say({ text: `Signed out on ${device}.` }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  return (
    <Line
      title={device}
      detail={`Signed in ${momentWords(signedInAt)}; last used ${momentWords(lastSeenAt)}`}
      meta={here ? <Badge tone="accent">this one</Badge> : null}
      actions={
        here ? null : (
          <Button size="small" busy={end.isPending} onClick={act}>
            Sign out on {device}
          </Button>
        )
      }
    />
  );
}

function Everywhere({ others }: { others: number }) {
  const write = useWrite('signOutEverywhere');
  const say = useToast();
  const act = () =>
    write.mutate(
      {},
      {
        onSuccess: () => say({ text: 'Signed out everywhere else.' }),
        onError: (error) => say({ kind: 'problem', text: error.message }),
      },
    );
  return (
    <Button busy={write.isPending} refused={others === 0 ? 'You are signed in nowhere else.' : undefined} onClick={act}>
      Sign me out everywhere else
    </Button>
  );
}
