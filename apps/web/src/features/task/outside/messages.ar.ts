import type { Arabic } from '../../../i18n/message.ts';
import type { OutsideMessages } from './messages.en.ts';

export function messages(t: Arabic): OutsideMessages {
  return {
    fact: 'النطاق',
    mark: 'خارج العقد',
    say: 'وضع علامة «خارج العقد»',
    label: 'ما الخارج عن العقد فيها',
    help: 'تستمر المهمة كما هي. يرى الطرفان العلامة، ولهما تعديل العقد.',
    needed: 'يلزم ذكر ما هو خارج العقد.',
    act: 'وضع العلامة',
    keep: 'تركها',
    by: (who, when) => `${t.name(who)}، ${when}`,
    takeBack: 'إزالة العلامة',
    propose: 'اقتراح تعديل العقد',
  };
}
