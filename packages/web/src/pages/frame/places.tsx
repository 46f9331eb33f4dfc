import type { Me } from '@noticed/shared/contract/sign-in/start';
import { paths } from '../../paths.ts';
import {
  CalendarIcon,
  CheckIcon,
  DownloadIcon,
  PersonIcon,
  RegisterIcon,
  RepairIcon,
  SettingsIcon,
  TodayIcon,
  TrendIcon,
} from '../../ui/icons.tsx';
import type { Place } from '../../ui/layout/shell.tsx';

/** What the bar offers: a data manager who meets nobody has other everyday work than a teacher. */
export function barPlaces(me: Me): Place[] {
  if (meetsPupils(me)) return everydayPlaces(me);
  const offices = officePlaces(me);
  // An analyst meets no pupil, so that there is no day to begin.
  return me.may.seeAreaFigures ? [areaPlace, ...offices] : [todayPlace, ...offices];
}

const areaPlace: Place = { to: paths.areaFigures(), label: 'Area figures', icon: <TrendIcon /> };

export function allPlaces(me: Me): Place[] {
  return [
    ...(meetsPupils(me) ? [...everydayPlaces(me), ...repairPlaces(me)] : [todayPlace]),
    ...(me.may.seeAreaFigures ? [areaPlace] : []),
    ...officePlaces(me),
    ...own(me),
  ];
}

/** Screens that the bar has no room for, and the finder does. */
function repairPlaces({ may }: Me): Place[] {
  return [
    { to: paths.agenda(), label: 'Agenda of the week', icon: <CalendarIcon /> },
    ...(may.planSessions ? [{ to: paths.repair(), label: 'What repairs teach', icon: <RepairIcon /> }] : []),
    ...(may.manageSettings ? [{ to: paths.prompts(), label: 'The questions we ask', icon: <SettingsIcon /> }] : []),
  ];
}

function own({ may }: Me): Place[] {
  return [
    { to: paths.account(), label: 'How I sign in', icon: <PersonIcon /> },
    ...(may.readAudit ? [{ to: paths.audit(), label: 'Audit trail', icon: <RegisterIcon /> }] : []),
  ];
}

function meetsPupils(me: Me): boolean {
  return me.roles.some((role) => role !== 'data-manager' && role !== 'area-analyst') || me.may.seeGroups;
}

const todayPlace: Place = { to: paths.today(), label: 'Today', icon: <TodayIcon /> };

function everydayPlaces(me: Me): Place[] {
  const groups = { to: paths.groups(), label: 'Groups', icon: <TrendIcon /> };
  return [
    todayPlace,
    { to: paths.registers(), label: 'Registers', icon: <RegisterIcon /> },
    { to: paths.sessions(), label: 'Sessions', icon: <RepairIcon /> },
    ...(me.may.seeGroups ? [groups] : []),
  ];
}

/** The screens of whoever looks after rosters, accounts and settings. */
export function officePlaces({ may }: Me): Place[] {
  const sets = may.manageSettings || may.manageTerms || may.reviewAccess || may.holdRecords;
  return [
    ...(may.importRoster ? [{ to: paths.imports(), label: 'Import', icon: <DownloadIcon /> }] : []),
    ...(may.approveImports ? [{ to: paths.approvals(), label: 'Large imports', icon: <CheckIcon /> }] : []),
    ...(may.manageAccounts ? [{ to: paths.people(), label: 'People', icon: <PersonIcon /> }] : []),
    ...(may.manageTerms ? [{ to: paths.terms(), label: 'Terms', icon: <CalendarIcon /> }] : []),
    ...(sets ? [{ to: paths.settings(), label: 'Settings', icon: <SettingsIcon /> }] : []),
  ];
}
