import type { Phase } from '@noticed/shared/domain/relationship/phase';

/** What adults of the demo school write: short, kind, and fit for the pupil and their family to read. Written for the demo. */
const notes: Readonly<Record<string, readonly string[]>> = {
  'background-conversation': [
    'Told me about moving house in the summer and the new bus route.',
    'Has a baby cousin at home; proud of being trusted with the bottle.',
    'Used to swim for a club and misses it. I will ask what would help.',
  ],
  'get-to-know': [
    'Chose “a desert island with a library” over “a city with no rules”.',
    'Best thing this week: fixing a bike with Grandad.',
  ],
  'glad-you-are-here': ['Said I had kept the window seat free.', 'Back after a cold; a quiet hello and no questions.'],
  'one-to-one-time': [
    'Ten minutes sorting the book boxes together. Talked more than in a week of lessons.',
    'Sat beside the practical and let the results come at their own pace.',
  ],
  'two-by-ten': ['Day three: all about goalkeepers.', 'Day six: showed me the drawings at the back of the planner.'],
  'talked-up': ['Told the office how carefully the message was passed on. It was overheard, as planned.'],
  greeting: [
    'Asked after the dog; Biscuit is settling in.',
    'First to say good morning today.',
    'New glasses, and pleased that somebody saw.',
    'Held the door for the whole row behind.',
    'Early today, so we had time for the story of the lost shoe.',
  ],
  'specific-praise': [
    'Explained the method to the next table, step by step.',
    'Found the one sentence that carried the whole answer.',
    'Set everything up safely without being told.',
    'Asked the question that half the room wanted to ask.',
    'Noticed that a friend was stuck and asked before helping.',
    'Checked the answer a second way and found the slip.',
  ],
  effort: [
    'Third draft, and every margin note taken up.',
    'Came back after break to finish the last two.',
    'Stayed with the hard one when the easy ones were done.',
    'Read aloud for the first time this term.',
    'Asked for the harder sheet.',
  ],
  interest: [
    'The bake sale made £42. Next: flapjacks.',
    'Grade 3 drums passed! Wants to play at the concert.',
    'Football on Saturday: lost, and laughed about it.',
  ],
  'note-home': ['Wrote home about the way the new neighbour was welcomed.', 'Postcard about a week of steady work.'],
  weekend: ['Cousin’s wedding on Saturday; will show me photographs.', 'Quiet weekend planned, and glad of it.'],
  achievement: ['Certificate for the reading challenge. Wanted it quiet, so we did it quietly.'],
  vote: ['Beach or mountains: mountains, by two.'],
  'empathetic-listening': [
    'Listened first. It had been a hard morning before it ever reached my room.',
    'Said back what I had heard; I had one part of it wrong.',
  ],
  'problem-solving': [
    'We agreed to try the seat by the door for a week.',
    'A signal for “I need a minute” that both of us like.',
  ],
  apology: [
    'I said sorry for speaking sharply in front of the others.',
    'Owned that I had not checked before I spoke.',
  ],
  'fresh-start': ['Said good morning and meant it.', 'New book, new page. We both smiled.'],
  'remote-contact': [
    'Rang to say that the play has a part waiting.',
    'Sent the class photograph with everybody’s best wishes.',
  ],
  correction: ['A quiet word about talking over others; settled quickly.', 'Asked for the phone to go away; it did.'],
};

/** A practice's notes; empty when nobody has much to say about it. */
export const notesFor = (practiceId: string): readonly string[] => notes[practiceId] ?? [];

/** Why an adult places a relationship where they do. About the relationship, never about what the child is. */
export const reasons: Readonly<Record<Phase, readonly string[]>> = {
  establish: [
    'We have hardly spoken yet.',
    'New to my class; I want to get to know them.',
    'I realised that I know nothing about life outside my room.',
  ],
  maintain: [
    'We have found our way of working.',
    'Chats easily now.',
    'A good fortnight of small conversations carried it.',
  ],
  restore: [
    'We clashed over the seating plan and I raised my voice.',
    'I marked homework as missing that had been handed in.',
    'It has been prickly since I changed the groups without asking.',
    'A misunderstanding in the corridor; neither of us has put it right yet.',
    'I promised a second chance at the test and forgot.',
  ],
};

export const mended = 'We talked, we kept what we agreed, and it is easy again.';

export const places = ['The library alcove', 'Room 14', 'The garden bench', 'The pastoral office'];

/** What was agreed, and whose it is. */
export const agreements: readonly { what: string; owner: 'pupil' | 'adult' | 'facilitator' }[] = [
  { what: 'Speak to each other first, before it grows', owner: 'pupil' },
  { what: 'Check the book before saying that work is missing', owner: 'adult' },
  { what: 'Ask quietly, at the desk and not across the room', owner: 'adult' },
  { what: 'Use the card for “I need a minute”', owner: 'pupil' },
  { what: 'Look in on the two of them on Thursday', owner: 'facilitator' },
];

/** The story of a session in a sentence or two: confidential, and still kind. */
export const narratives = [
  'We each said what the lesson had been like. I had not known that the instruction came while the fire door was banging; I am sorry that I took it for defiance.',
  'It began with a pen and ended with two raised voices. We drew it as a comic strip, and laughed at the last panel.',
  'The mark was my mistake. Hearing what it cost at home, I said so to both of them.',
];

/** Why a session was put off or called off. */
export const notToday = 'Not today: one of us was not ready, and that is fine.';
export const calledOff = 'They had already put it right between them at lunch.';
