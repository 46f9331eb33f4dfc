import { filled } from '@noticed/shared/domain/register/seating';
import type { ProfilePart } from '@noticed/shared/domain/relationship/profile';
import { type Chance, chanceFrom } from '../chance.ts';
import type { Desk, Pupil } from './cast.ts';
import type { Agenda, Entry } from './diary.ts';
import type { Telling } from './moments.ts';

/** What colleagues of the demo school know of a pupil: kind, useful, and fit to be read at home. Written for the demo. */
const known: Readonly<Record<Exclude<ProfilePart, 'adaptation'>, readonly string[]>> = {
  works: [
    'A quiet hello at the door before anything else.',
    'One instruction at a time, and a nod when the first is done.',
    'Give the start of the sentence; the rest comes.',
    'A job at the beginning: hand out the books, open the window.',
    'Ask at the desk, never across the room.',
    'Humour works; sarcasm does not.',
    'Say what went well before what comes next.',
    'Sits best near the door, beside somebody calm.',
    'Likes to know what the last ten minutes will be.',
  ],
  interest: [
    'Goalkeeper for the Saturday team',
    'Draws comics; ask about the one with the octopus',
    'Drums, grade 3',
    'Bakes with Gran on Sundays',
    'Knows every bus in town',
    'Looks after two rescue greyhounds',
    'Builds computers out of old ones',
    'Swims before school',
    'Reads anything about the sea',
  ],
  background: [
    'I moved here in Year 7 and I still miss my old street.',
    'If I go quiet I am thinking, not sulking.',
    'I help with my little brothers in the morning, so I am sometimes a minute late.',
  ],
};
const adaptations = ['extra-time', 'visual-supports', 'movement-break', 'questions-beforehand', 'written-or-drawn'];

/** Half of each form has something written by its tutor early in the year, and the tutor of 9B has a seating plan. */
export function tellProfiles(telling: Telling, agenda: Agenda): void {
  // A chance of its own, so that the rest of the history stays what it was.
  const chance = chanceFrom(1951);
  const forms = telling.cast.desks.filter(
    (one) => one.register.kind === 'tutor' || one.register.kind === 'primary-class',
  );
  const told = new Set<Pupil>();
  for (const desk of forms)
    for (const pupil of desk.pupils) {
      // Two adults may share a form; the story is told once.
      if (told.has(pupil) || pupil.arrives > 0) continue;
      told.add(pupil);
      if (chance.happens(0.5)) write(telling, agenda, chance, desk, pupil);
    }
  agenda.add(12, seatingOf(telling.cast.desk('akhtar', '9B')));
}

function write({ id }: Telling, agenda: Agenda, chance: Chance, { adult }: Desk, pupil: Pupil): void {
  const add = (part: ProfilePart, words: string) =>
    agenda.add(chance.whole(5, 30), {
      by: adult.ref,
      minute: 420 + chance.whole(0, 30),
      does: (doing) => doing('writeProfile', { params: { pupilId: pupil.id }, body: { id: id(), part, words } }),
    });
  add('works', chance.one(known.works));
  if (chance.happens(0.7)) add('interest', chance.one(known.interest));
  if (chance.happens(0.35)) add('adaptation', chance.one(adaptations));
  if (chance.happens(0.12)) add('background', chance.one(known.background));
}

function seatingOf({ adult, registerId, pupils }: Desk): Entry {
  return {
    by: adult.ref,
    minute: 410,
    does: (doing) => {
      const here = pupils.filter((one) => one.arrives === 0).map((one) => one.id);
      return doing('arrangeSeats', { params: { registerId }, body: { version: 0, seats: filled([], here) } });
    },
  };
}
