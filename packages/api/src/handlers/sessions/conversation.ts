import type { Contract } from '@noticed/shared/contract/contract';
import { problem } from '@noticed/shared/contract/problem';
import { promptRefused, prompts } from '@noticed/shared/domain/restorative-session/prompts';
import { narrativeFields } from '@noticed/shared/domain/restorative-session/record';
import type { Handler } from '../../http/call.ts';
import { restoreSettings, saveRestoreSettings } from '../../store/sessions/restore-settings.ts';

export const readConversation: Handler<Contract['readConversation']> = async ({ scope }) => {
  const own = await restoreSettings(scope);
  return {
    prompts: prompts.map(({ id, words, short, answers }) => ({
      ...{ id, short, ours: words, words: own.prompts[id] || words },
      answers: answers.map((field) => ({ field, label: narrativeFields[field] })),
    })),
    namesInCalendar: own.namesInCalendar,
    version: own.version,
  };
};

export const setConversation: Handler<Contract['setConversation']> = async ({ scope, body }) => {
  const before = await restoreSettings(scope);
  if (before.version !== body.version)
    throw problem('conflict', 'Somebody else changed the prompts meanwhile. Look at them again, then save.', {
      current: before,
    });
  const own = Object.entries(body.prompts).filter(([, words]) => words !== '');
  const fields = own.flatMap(([id, words]) => {
    const known = prompts.some((one) => one.id === id);
    const message = known ? promptRefused(words) : 'There is no such prompt.';
    return message ? [{ path: `prompts.${id}`, message }] : [];
  });
  if (fields.length > 0) throw problem('invalid', 'Some prompts need other words. Nothing was changed.', { fields });
  const version = before.version + 1;
  await scope.run(saveRestoreSettings, {
    prompts: Object.fromEntries(own),
    namesInCalendar: body.namesInCalendar,
    version,
  });
  return { version };
};
