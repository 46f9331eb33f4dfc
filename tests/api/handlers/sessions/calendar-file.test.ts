import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { fernhill, hand, planned, type RepairSchool } from '../../../support/repair.ts';
import { engines } from '../../../support/world.ts';

/** A calendar file as another program reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (!event || others.length > 0) throw new Error('A file holds one event.');
  return { text, event: new ICAL.Event(event), status: event.getFirstPropertyValue('status') };
}

async function file({ hale }: RepairSchool, sessionId: string) {
  const answer = await hale.send('readSessionCalendar', { params: { sessionId } });
  expect(answer.status).toBe(200);
  return { ...read(answer.text), headers: answer.headers };
}

describe.each(engines)('the calendar file of a session, on %s', (engine) => {
  it('is read by other calendars, at the school’s own time, and names nobody', async () => {
    const school = await fernhill(engine);
    const { hale, p, s } = school;
    const id = await planned(hale, p('p0'), {
      adultId: s('osei'),
      plannedOn: '2026-06-15',
      plannedAt: '10:30',
      place: 'Room 4; the small one, upstairs',
    });
    const { event, text, headers } = await file(school, id);
    expect(headers.get('content-type')).toMatch(/^text\/calendar/);
    expect(headers.get('content-disposition')).toBe('attachment; filename=conversation-2026-06-15.ics');
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-06-15T09:30:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-06-15T10:00:00.000Z');
    expect([event.summary, event.location]).toEqual(['Conversation', 'Room 4; the small one, upstairs']);
    expect(text).not.toMatch(/Amira|Ashdown|Osei|Hale/);
  });

  it('fills the day when no time was set, and is called off with the session', async () => {
    const school = await fernhill(engine);
    const { hale, p, s } = school;
    const id = await planned(hale, p('p0'), { adultId: s('osei') });
    const whole = await file(school, id);
    expect([whole.event.startDate.isDate, whole.event.startDate.toString(), whole.status]).toEqual([
      true,
      '2026-01-13',
      'CONFIRMED',
    ]);
    await hand(hale, id).move('cancel', { reason: 'A trip' });
    expect((await file(school, id)).status).toBe('CANCELLED');
  });

  it('names both only once the school allows it', async () => {
    const school = await fernhill(engine, { staff: { osei: ['9b'], hale: [], moss: [], keys: [] } });
    await school.school.give('keys', { role: 'data-manager' });
    const { hale, p, s } = school;
    const id = await planned(hale, p('p0'), { adultId: s('osei') });
    const body = { version: 0, prompts: {}, namesInCalendar: true };
    await (await school.school.as('keys')).call('setConversation', { body });
    expect((await file(school, id)).event.summary).toBe('Conversation: Amira Ashdown and Mx Osei');
  });

  it('is refused with a reason while no day is planned', async () => {
    const school = await fernhill(engine);
    const { hale, p, s } = school;
    const id = await planned(hale, p('p0'), { adultId: s('osei') });
    await hand(hale, id).move('defer', { reason: 'Not today' });
    const { status, problem } = await hale.send('readSessionCalendar', { params: { sessionId: id } });
    expect([status, problem.title]).toEqual([409, 'No day is planned, so there is nothing for a calendar yet.']);
  });
});
