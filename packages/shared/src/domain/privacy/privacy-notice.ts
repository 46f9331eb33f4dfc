import { retentionRules } from './retention.ts';

/** For whom a privacy notice is written. */
export const audiences = ['pupils', 'parents', 'staff'] as const;
export type Audience = (typeof audiences)[number];

export interface NoticeSection {
  heading: string;
  /** Paragraphs, parted by an empty line. */
  text: string;
}

export const noticeTitles: Record<Audience, string> = {
  pupils: 'For pupils: what Noticed keeps about you',
  parents: 'For parents and carers: how we use Noticed',
  staff: 'For staff: what Noticed keeps about you',
};

const kept = {
  checkIns: retentionRules['check-in'].words,
  sessions: retentionRules.session.words,
  audit: retentionRules.audit.words,
};

/** What stands for the school's own name until it is known. */
const schoolWords = 'our school';

const forPupils = (school: string): NoticeSection[] => [
  {
    heading: 'What is it?',
    text: `Adults at ${school} use Noticed to make sure that nobody is overlooked. When an adult has had a good moment with you, such as a chat, some praise or help with a problem, they can write that down in a few words. If things went wrong between you and an adult, it helps the two of you to put it right.`,
  },
  {
    heading: 'What does it keep about me?',
    text: 'Your name, your year, your form and classes, and things that help adults to look after you, such as whether you have extra support.\n\nShort notes about moments you had with adults. How an adult thinks they are getting on with you: that is the adult’s view of how well they know you, never a mark for you, and it can change.\n\nIf you have a conversation to repair something, what you both said and what you agreed.',
  },
  {
    heading: 'What is it never used for?',
    text: 'It gives no points and no punishments. It does not rank you, or anyone. A computer decides nothing about you.',
  },
  {
    heading: 'Who can see it?',
    text: 'Adults who teach you or look after you, each only as much as they need. What was said in a conversation to repair something is seen only by those who were in it and very few others. Other pupils see none of it. Neither do companies: nothing is sold, and there is no advertising.',
  },
  {
    heading: 'How long is it kept?',
    text: 'Notes of moments: until the end of the school year after next. Most of the rest: for one year after you leave. Then it is deleted. If our school keeps anything for longer or shorter, an adult will tell you.',
  },
  {
    heading: 'What can I do?',
    text: 'You can ask to see what is written about you. You can say if something is wrong, and have your own words put beside it. You can say that you do not want adults to keep their view of how they get on with you. Ask any adult you trust, or the school office. Your parents can ask too.\n\nIf we do not sort it out, you or a parent can complain to the Information Commissioner’s Office: ico.org.uk, 0303 123 1113.',
  },
  {
    heading: 'If you are worried or unsafe',
    text: 'Noticed is not the place for that. Tell an adult you trust straight away, or call Childline, free, on 0800 1111.',
  },
];

const forParents = (school: string): NoticeSection[] => [
  {
    heading: 'Who is responsible',
    text: `${capital(school)} decides what is kept in Noticed and why; in law it is the controller. The school office can put you in touch with our data protection officer.`,
  },
  {
    heading: 'Why we use it',
    text: 'So that every child has adults at school who know them, so that no child goes unnoticed, and so that a relationship which has frayed is repaired. It gives no points and no sanctions, ranks no child, and holds no safeguarding concerns, which are kept elsewhere.',
  },
  {
    heading: 'What we keep',
    text: 'From our own register: name, date of birth, year, classes, SEN provision, free school meals, pupil premium, English as an additional language and, for very few eyes, whether a child is looked after.\n\nWhat adults write: short dated notes of moments with your child, their own view of how that relationship stands, and the record of conversations held to repair one. Each note carries its author and date, and is written in the knowledge that you may read it.',
  },
  {
    heading: 'Our lawful basis',
    text: 'We do this as part of our public task as a school (UK GDPR article 6(1)(e)). Health and SEN information is used for reasons of substantial public interest (article 9(2)(g) and Schedule 1 of the Data Protection Act 2018). We do not ask for consent, but you may object, and we will listen.',
  },
  {
    heading: 'Who sees it',
    text: 'Staff who teach or look after your child, each as far as their work needs it, and every reading of confidential words is logged. Figures that leave the school name nobody, and small groups are left out. When your child changes school, what helps them can go along with your knowledge; adults’ views of their relationships never do. Nothing is sold or used for advertising, and no decision is made by a computer.',
  },
  {
    heading: 'How long we keep it',
    text: `Moments: ${kept.checkIns}. Relationships, conversations and the rest: ${kept.sessions}. The log of who read and did what: ${kept.audit}; it holds numbers, not names. Somebody confirms each deletion first.`,
  },
  {
    heading: 'Your rights, and your child’s',
    text: 'You can ask to see what we keep. We answer within one calendar month; at a maintained school, the educational record within 15 school days. You can ask us to correct or delete it, to restrict its use, and you can object. From about the age of 12, a child who understands these rights holds them; we will ask for their view.\n\nAsk at the school office. If you are not content with our answer: Information Commissioner’s Office, ico.org.uk, 0303 123 1113.',
  },
];

const forStaff = (school: string): NoticeSection[] => [
  {
    heading: 'What it is for',
    text: `${capital(school)} uses Noticed to keep relationships with pupils on purpose. It is not used for appraisal, capability, pay or discipline. No screen or export compares named adults, counts anybody’s entries for others, or ranks anyone.`,
  },
  {
    heading: 'What it keeps about you',
    text: 'Your name, e-mail, roles and which pupils you work with. What you write: check-ins, placements, reviews, sessions. How you sign in, with which devices, and a log of what you did and of confidential text that you read.',
  },
  {
    heading: 'Who sees it',
    text: 'Your notes are read by colleagues who work with that pupil, and by pupils and parents when they ask for their records: staff are named by default. Your own phases are yours; others see at most counts, or Maintain by name. You can see who read what you wrote in confidence. The log is open to safeguarding leads and senior leaders.',
  },
  {
    heading: 'Our lawful basis',
    text: 'Our public task (UK GDPR article 6(1)(e)) and, for security logs, our legal duty to keep data safe (article 6(1)(c)). Staff and their representatives are consulted before it is introduced and when its use changes.',
  },
  {
    heading: 'How long it is kept',
    text: `What you wrote stays with the pupil’s record and goes with it. Your account and relations: ${retentionRules.staff.words}. The log: ${kept.audit}.`,
  },
  {
    heading: 'Your rights',
    text: 'You can ask for everything that is kept about you, have it corrected, and object. After you left you can ask that your name be emptied; what you wrote then stays without it. Ask the head teacher or our data protection officer. You can complain to the Information Commissioner’s Office: ico.org.uk, 0303 123 1113.',
  },
];

const capital = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
const written: Record<Audience, (school: string) => NoticeSection[]> = {
  pupils: forPupils,
  parents: forParents,
  staff: forStaff,
};

/**
 * The privacy notice that ships (domain.md section 8), with a school's name in it; a school puts its own words in its place.
 * @param school the school's name; null says “our school”
 */
export function shippedNotice(audience: Audience, school: string | null): NoticeSection[] {
  return written[audience](school ?? schoolWords);
}
