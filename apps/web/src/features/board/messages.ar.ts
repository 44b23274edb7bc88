import { defaultColumnNames } from '@sanad/domain/board/default-column-names';

import type { Arabic } from '../../i18n/message.ts';
import type { BoardMessages } from './messages.en.ts';

/** ما تقوله اللوحة. */
export function messages(t: Arabic): BoardMessages {
  return {
    board: 'اللوحة',
    addTask: 'إضافة مهمة',
    addATask: 'إضافة مهمة',
    goOnWith: (title) => `إضافة مهمة: ${t.quote(title)}`,
    newTaskTitle: 'ما المطلوب إنجازه',
    add: 'إضافة',
    cancel: 'إلغاء',
    close: 'إغلاق',
    tryAgain: 'إعادة المحاولة',
    undo: 'تراجع',
    columnsOfBoard: 'الأعمدة',
    filter: 'تصفية',
    chosen: 'مختارة',
    views: { label: 'العرض', columns: 'أعمدة', list: 'قائمة', calendar: 'تقويم' },
    column: {
      add: 'إضافة عمود',
      name: 'اسم العمود',
      kind: 'مرحلة العمود',
      kinds: {
        plain: 'بلا مرحلة',
        ...defaultColumnNames.ar,
      },
      menu: (name) => `قائمة ${t.name(name)}`,
      rename: 'تغيير الاسم',
      moveBack: 'نقل نحو البداية',
      moveOn: 'نقل نحو النهاية',
      grip: (name) => `نقل عمود ${t.name(name)}`,
      dragHint:
        'مفتاح المسافة لرفع العمود، والسهمان الأيمن والأيسر لنقله، ومفتاح المسافة لوضعه، ومفتاح Esc لإعادته إلى مكانه.',
      shows: 'ما يعرضه العمود',
      showIt: 'عرضها',
      showsHelp: 'نقل مهمة إليه يعني حينها تلك الخطوة.',
      archive: 'أرشفة العمود',
      notEmpty: 'يلزم نقل مهامه أو أرشفتها أولًا.',
      fold: 'طي',
      unfold: (name) => `فتح ${t.name(name)}`,
      count: (count) =>
        t.plural(count, {
          zero: 'لا مهام',
          one: 'مهمة واحدة',
          two: 'مهمتان',
          few: '{n} مهام',
          many: '{n} مهمة',
          other: '{n} مهمة',
        }),
    },
    turn: {
      answers: (name) => `بانتظار رد ${t.name(name)}`,
      works: (name) => `قيد العمل لدى ${t.name(name)}`,
      approves: (name) => `بانتظار موافقة ${t.name(name)}`,
      sideAnswers: { client: 'بانتظار رد العميل', assistant: 'بانتظار رد المساعدين' },
      sideWorks: { client: 'قيد العمل لدى العميل', assistant: 'قيد العمل لدى المساعدين' },
      sideApproves: { client: 'بانتظار موافقة العميل', assistant: 'بانتظار موافقة المساعدين' },
    },
    task: {
      open: (title) => `فتح ${t.name(title)}`,
      dragHint:
        'مفتاح المسافة لرفع المهمة، والأسهم لنقلها، ومفتاح المسافة لوضعها، ومفتاح Esc لإعادتها إلى مكانها.',
    },
    move: {
      lifted: (title, column, place, count) =>
        `رُفعت ${t.quote(title)}. ${t.name(column)}، الموضع ${t.number(place)} من ${t.number(count)}.`,
      over: (column, place, count) =>
        `${t.name(column)}، الموضع ${t.number(place)} من ${t.number(count)}.`,
      dropped: (title, column, place, count) =>
        `نُقلت ${t.quote(title)} إلى ${t.quote(column)}، الموضع ${t.number(place)} من ${t.number(count)}.`,
      takenBack: (title) => `عادت ${t.quote(title)} إلى مكانها.`,
      held: (name) => `المهمة الآن بيد ${t.name(name)}`,
      columnLifted: (name, place, count) =>
        `رُفع عمود ${t.quote(name)}، الموضع ${t.number(place)} من ${t.number(count)}.`,
      columnOver: (place, count) => `الموضع ${t.number(place)} من ${t.number(count)}.`,
      columnDropped: (name, place, count) =>
        `نُقل عمود ${t.quote(name)} إلى الموضع ${t.number(place)} من ${t.number(count)}.`,
      columnTakenBack: (name) => `عاد عمود ${t.quote(name)} إلى مكانه.`,
    },
    crossing: {
      notYours: (name) => `عادت إلى مكانها: هذه الخطوة بيد ${t.name(name)}.`,
      did: {
        start: (title) => `بدأ العمل على ${t.quote(title)}`,
        deliver: (title) => `سُجّل تسليم ${t.quote(title)}`,
        accept: (title) => `قُبل تسليم ${t.quote(title)}`,
        reopen: (title) => `أُعيد فتح ${t.quote(title)}`,
        takeBackDelivery: (title) => `سُحب تسليم ${t.quote(title)}`,
        takeBackQuestion: (title) => `سُحب السؤال عن ${t.quote(title)}`,
      },
    },
    toast: {
      moved: (title, column) => `نُقلت ${t.quote(title)} إلى ${t.name(column)}`,
      movedWithin: (title) => `نُقلت ${t.quote(title)}`,
      restored: (title) => `استُعيدت ${t.quote(title)}`,
      columnMoved: (name) => `نُقل عمود ${t.quote(name)}`,
      columnArchived: (name) => `أُرشف عمود ${t.quote(name)}`,
      undone: 'تم التراجع',
      redone: 'تمت الإعادة',
    },
    presence: {
      writing: (name) => `${t.name(name)} · يجري التحرير`,
      movedTasks: (name, count) =>
        t.plural(count, {
          zero: `لا نقل من ${t.name(name)}.`,
          one: `نُقلت مهمة واحدة من ${t.name(name)}.`,
          two: `نُقلت مهمتان من ${t.name(name)}.`,
          few: `نُقلت {n} مهام من ${t.name(name)}.`,
          many: `نُقلت {n} مهمة من ${t.name(name)}.`,
          other: `نُقلت {n} مهمة من ${t.name(name)}.`,
        }),
    },
    archive: {
      title: 'الأرشيف',
      open: 'الأرشيف',
      empty: 'لا شيء في الأرشيف.',
      failed: 'تعذّر عرض الأرشيف. عملك محفوظ.',
      tasks: 'المهام',
      columns: 'الأعمدة',
      more: 'عرض المزيد',
      restore: 'استعادة',
      when: (when) => `أُرشفت ${when}`,
      noColumn: 'تلزم إضافة عمود أولًا كي تُستعاد المهمة إليه.',
    },
    templates: 'القوالب والمناسبات',
    saveTemplate: 'حفظ قالب…',
    transfer: 'الاستيراد والتصدير',
    state: {
      loading: 'اللوحة قيد التحميل',
    },
    more: 'المزيد',
  };
}
