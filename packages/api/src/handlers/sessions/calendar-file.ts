import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { instantOf } from '@noticed/shared/domain/calendar/clock-time';
import { plusDays } from '@noticed/shared/domain/calendar/day';
import ical, { ICalEventStatus } from 'ical-generator';
import type { Handler } from '../../http/call.ts';
import { readKeptSession } from '../../store/sessions/kept-session.ts';
import { restoreSettings } from '../../store/sessions/restore-settings.ts';
import { sessionLines } from './lines.ts';

/** How long a calendar keeps free: a short conversation, and a few minutes to arrive and to breathe. */
const minutes = 30;

/** One planned session as an iCalendar file. Other people see calendars, so it names nobody unless the school allows it. */
export const readSessionCalendar: Handler<Contract['readSessionCalendar']> = async (call) => {
  const { scope, school, params, world, now, today } = call;
  const { session, details, version } = await readKeptSession(scope, params.sessionId);
  const { plannedOn, place, stage, partner } = session;
  if (plannedOn === null) throw problem('conflict', 'No day is planned, so there is nothing for a calendar yet.');
  const { namesInCalendar } = await restoreSettings(scope);
  const adultId = partner.kind === 'adult' ? partner.id : null;
  const otherPupilId = partner.kind === 'pupil' ? partner.id : null;
  const [line] = namesInCalendar
    ? await sessionLines(scope, [{ ...session, ...details, adultId, otherPupilId }], today)
    : [];
  const calendar = ical({ prodId: { company: 'Noticed', product: 'Restorative sessions', language: 'EN' } });
  const start = details.plannedAt ? new Date(instantOf(plannedOn, details.plannedAt, school.timeZone)) : null;
  calendar.createEvent({
    id: `${session.id}@noticed`,
    ...(start ? { start, end: new Date(start.getTime() + minutes * 60_000) } : wholeDay(plannedOn)),
    stamp: new Date(now),
    sequence: version,
    summary: line ? `Conversation: ${line.pupil.name} and ${line.adult}` : 'Conversation',
    location: place || null,
    url: new URL(`/sessions/${session.id}`, world.publicUrl).href,
    status: ['declined', 'cancelled'].includes(stage) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return { name: `conversation-${plannedOn}.ics`, type: 'text/calendar', text: calendar.toString() };
};

/** A day without a time: from its midnight to the next, both without a zone, as calendars expect. */
const wholeDay = (day: string) => ({
  allDay: true,
  start: new Date(`${day}T00:00:00.000Z`),
  end: new Date(`${plusDays(day, 1)}T00:00:00.000Z`),
});
