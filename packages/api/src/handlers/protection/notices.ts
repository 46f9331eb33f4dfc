import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { mayAtAll } from '@noticed/shared/domain/access/scope';
import { dayOf } from '@noticed/shared/domain/calendar/day';
import {
  audiences,
  type NoticeSection,
  noticeTitles,
  shippedNotice,
} from '@noticed/shared/domain/privacy/privacy-notice';
import type { Handler } from '../../http/call.ts';
import type { Scope } from '../../store/database.ts';
import { type SchoolRow, schoolById, schools } from '../../store/people/schools.ts';
import { privacyNotices, savePrivacyNoticeRow } from '../../store/protection/privacy-notices.ts';

/** Whose notices: of the signed-in person's school, of the one that a link names, or of the only one there is. */
async function schoolOf(scope: Scope, asked: string | undefined): Promise<SchoolRow | null> {
  const own = scope.actor.schoolId || asked;
  const all = own ? [{ id: own }] : await scope.all(schools);
  const [only] = all.length === 1 ? all : [];
  return only ? ((await scope.first(schoolById, { id: only.id })) ?? null) : null;
}

export const readPrivacyNotices: Handler<Contract['readPrivacyNotices']> = async ({ scope, viewer, query }) => {
  const school = await schoolOf(scope, query.school);
  const rows = school ? await scope.as({ schoolId: school.id, staffId: null }).all(privacyNotices) : [];
  return {
    school: school?.name ?? null,
    mayEdit: mayAtAll(viewer, 'manage-settings'),
    notices: audiences.map((audience) => {
      const own = rows.find((one) => one.audience === audience);
      const sections = (own?.sections ?? []) as NoticeSection[]; // written below
      const ours = sections.length === 0;
      return {
        ...{ audience, title: noticeTitles[audience], version: own?.version ?? 0 },
        sections: ours ? shippedNotice(audience, school?.name ?? null) : sections,
        savedOn: own && !ours && school ? dayOf(own.savedAt, school.timeZone) : null,
      };
    }),
  };
};

export const savePrivacyNotice: Handler<Contract['savePrivacyNotice']> = async (call) => {
  const { scope, viewer, params, body, now, note } = call;
  const own = (await scope.all(privacyNotices)).find((one) => one.audience === params.audience);
  const version = own?.version ?? 0;
  if (version !== body.version)
    throw problem('conflict', 'Somebody else changed this notice meanwhile. Look at it again, then save.', {
      current: { version, sections: own?.sections ?? [] },
    });
  const saved = { audience: params.audience, sections: body.sections, at: now, by: viewer.staffId };
  await scope.run(savePrivacyNoticeRow, { ...saved, version: version + 1 });
  note({ sections: body.sections.length });
  return { version: version + 1 };
};
