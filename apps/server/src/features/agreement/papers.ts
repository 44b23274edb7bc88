import { Refusal } from '@sanad/domain/kernel/refusal';
import type { AgreementRecord } from '@sanad/protocol/http/agreement';
import type { Response } from 'express';

import { setFileHeaders } from '../../http/send-bytes.ts';
import type { AgreementDesk } from './agreement-desk.ts';
import type { EngagementPlace } from './agreement-repo.ts';
import { printData } from './print/print-data.ts';
import type { Printer } from './print/printer.ts';

/** What people take along of an agreement. Who may, its callers have asked. */
export interface AgreementPapers {
  /** `untilLeft`: of what was done about the end nothing that came after it. */
  record(
    response: Response,
    place: EngagementPlace,
    options?: { readonly untilLeft: boolean },
  ): Promise<AgreementRecord>;
  print(
    response: Response,
    place: EngagementPlace,
    number: number,
    language: 'en' | 'ar' | 'both',
  ): Promise<void>;
}

export function createPapers(desk: Pick<AgreementDesk, 'kept'>, printer: Printer): AgreementPapers {
  return {
    async record(response, place, options) {
      const { versions, deeds } = await desk.kept(place);
      setFileHeaders(response, 'agreement-record.json', 'application/json');
      const last = deeds.findLastIndex(({ kind }) => kind === 'stop' || kind === 'end');
      const seen = options?.untilLeft && last >= 0 ? deeds.slice(0, last + 1) : deeds;
      return {
        versions: versions.map(({ number, content, hash, sealed, seal }) => ({
          ...{ number, content, hash },
          sealed: sealed === null || seal === null ? null : { content: sealed, hash: seal },
        })),
        deeds: seen.map(({ number, content, hash }) => ({ number, content, hash })),
      };
    },
    async print(response, place, number, language) {
      const { versions, zone } = await desk.kept(place);
      const version = versions.find((each) => each.number === number);
      if (!version) throw new Refusal('not_found');
      const languages = language === 'both' ? (['en', 'ar'] as const) : [language];
      const pdf = await printer.print(printData(version, languages, zone));
      setFileHeaders(response, `agreement-${version.number}.pdf`, 'application/pdf');
      response.send(Buffer.from(pdf));
    },
  };
}
