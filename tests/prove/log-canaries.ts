import { canariesInLogs } from '../support/log-canaries.ts';
import { atLeast, atMost, type Part } from '../support/prove/part.ts';

export const part: Part = {
  about: '5,000 names, notes, tokens and passwords through every operation, and the logs searched for them',
  async run() {
    const { canaries, lines, done, broken, found } = await canariesInLogs({ engine: 'sqlite', postgres: '' }, 5000);
    return [
      atLeast('canaries sent through every operation', 500, canaries),
      atLeast('lines logged at the most talkative level', 500, lines),
      atLeast('of them, of requests that were carried out', 500, done),
      atLeast('of them, of a store that broke with the words in its message', 20, broken),
      atMost('canaries found in them', 0, found.length),
    ];
  },
};
