import { Button } from '../actions/button.tsx';
import { LinkButton } from '../actions/link-button.tsx';
import { Meter } from '../feedback/meter.tsx';
import { CheckIcon, PrintIcon } from '../icons.tsx';
import { Card } from '../layout/card.tsx';
import { Line, LineList } from '../layout/line-list.tsx';
import { PageHeader } from '../layout/page-header.tsx';
import { Split } from '../layout/stack.tsx';
import { useToast } from '../overlay/toast.tsx';
import { FlagMark } from '../people/flag-mark.tsx';
import { PhaseBar } from '../people/phase-bar.tsx';
import { PhaseMark } from '../people/phase-mark.tsx';
import { PupilName } from '../people/pupil-name.tsx';

const five = [
  {
    preferred: 'Amira',
    family: 'Haddad',
    form: '9B',
    standing: 'maintain',
    severity: 'red',
    why: 'No one has logged a moment with Amira for 16 school days — last: Mr Osei, praise for effort, 14 Sept',
  },
  {
    preferred: 'Dylan',
    family: 'Price',
    form: '9B',
    standing: 'restore',
    severity: 'red',
    why: 'In Restore for 4 school days, and no session is planned',
  },
  {
    preferred: 'Oluwaseun',
    family: 'Adeyemi-Featherstonehaugh',
    form: '9B',
    standing: 'establish',
    severity: 'amber',
    why: 'You last noticed Oluwaseun 4 school days ago',
  },
  {
    preferred: 'ליאור',
    family: 'בן־דוד',
    form: '9B',
    standing: 'maintain',
    severity: 'amber',
    why: 'You last noticed them 11 school days ago',
  },
  {
    preferred: 'Jo',
    family: 'Li',
    form: '9B',
    standing: 'unsorted',
    severity: 'amber',
    why: 'Not placed yet, after 6 meetings',
  },
] as const;

export function TodayPart() {
  const say = useToast();
  const log = (name: string) =>
    say({ text: `Greeting at the door logged for ${name}`, undo: () => say({ text: 'Taken back' }) });
  return (
    <div>
      <PageHeader
        title="Today"
        lede="Wednesday 7 October · five to notice on 9B"
        actions={<Button icon={<PrintIcon />}>Print for the desk</Button>}
      />
      <Split
        aside={
          <>
            <Card title="Fresh starts" lede="A session was held yesterday: greet them first.">
              <LineList label="Fresh starts">
                <Line
                  title={<PupilName preferred="Kofi" family="Mensah" to="/kofi" />}
                  meta="9B"
                  actions={<Button size="small">Welcomed</Button>}
                />
              </LineList>
            </Card>
            <Card title="9B this fortnight">
              <Meter label="Noticed" value={22} max={30} words="22 of 30 by name" />
              <PhaseBar label="Your view" counts={{ establish: 6, maintain: 19, restore: 3, unsorted: 2 }} />
            </Card>
          </>
        }
      >
        <Card
          title="Notice today"
          flush
          actions={
            <LinkButton to="/all" kind="plain" size="small">
              11 more
            </LinkButton>
          }
        >
          <LineList label="Notice today">
            {five.map((pupil) => (
              <Line
                key={pupil.preferred}
                lead={<PhaseMark standing={pupil.standing} />}
                title={<PupilName preferred={pupil.preferred} family={pupil.family} to={`/${pupil.family}`} />}
                meta={pupil.form}
                detail={<FlagMark severity={pupil.severity}>{pupil.why}</FlagMark>}
                actions={
                  <>
                    <Button icon={<CheckIcon />} onClick={() => log(pupil.preferred)}>
                      Greeted
                    </Button>
                    <Button kind="plain">More</Button>
                  </>
                }
              />
            ))}
          </LineList>
        </Card>
      </Split>
    </div>
  );
}
