import { always, defineKind } from '../kernel/kind.ts';
import type { HandOffRecord } from './record.ts';

/** That a note was sent is told; its words, which may be taken back, stand in no log and no history. */
export const handOffs = defineKind<HandOffRecord>()({
  name: 'handOff',
  fields: {
    author: always,
    text: always,
    day: always,
    zone: always,
    sentAt: always,
    editedAt: always,
  },
  namedInLog: true,
  told: { fields: ['day'] },
});
