import { defaultColumnNames } from '@sanad/domain/board/default-column-names';

import type { Arabic } from '../../i18n/message.ts';
import type { BoardMessages } from './messages.en.ts';

/** ما تقوله اللوحة. */
export function messages(t: Arabic): BoardMessages {
  return {
    board: 'اللوحة',
    addTask: 'إضافة مهمة',
    addATask: 'إضافة مهمة',
    newTaskTitle: 'ما المطلوب إنجازه',
    add: 'إضافة',
    cancel: 'إلغاء',
    close: 'إغلاق',
    tryAgain: 'إعادة المحاولة',
    undo: 'تراجع',
    columnsOfBoard: 'الأعمدة',
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
    importer: {
      open: 'استيراد من Trello',
      title: 'استيراد لوحة من Trello',
      help: 'في Trello: القائمة، ثم Print, export and share، ثم Export as JSON. بعدها يُختار الملف هنا.',
      choose: 'اختيار الملف',
      running: 'الاستيراد جارٍ. يمكن متابعة العمل.',
      notJson: 'هذا الملف ليس تصديرًا من Trello. يلزم ملف JSON الذي أنشأه Trello.',
      tooLarge: (megabytes) => `حجم الملف أكبر من ${t.number(megabytes)} MB.`,
      failed: 'تعذّر الاستيراد. لم يُكتب شيء ناقص.',
      done: (name) => `تم استيراد ${t.quote(name)}`,
      columns: (count) =>
        t.plural(count, {
          zero: 'لا أعمدة',
          one: 'عمود واحد',
          two: 'عمودان',
          few: '{n} أعمدة',
          many: '{n} عمودًا',
          other: '{n} عمود',
        }),
      tasks: (count) =>
        t.plural(count, {
          zero: 'لا مهام',
          one: 'مهمة واحدة',
          two: 'مهمتان',
          few: '{n} مهام',
          many: '{n} مهمة',
          other: '{n} مهمة',
        }),
      labels: (count) =>
        t.plural(count, {
          zero: 'لا وسوم',
          one: 'وسم واحد',
          two: 'وسمان',
          few: '{n} وسوم',
          many: '{n} وسمًا',
          other: '{n} وسم',
        }),
      items: (count) =>
        t.plural(count, {
          zero: 'لا خطوات',
          one: 'خطوة واحدة',
          two: 'خطوتان',
          few: '{n} خطوات',
          many: '{n} خطوة',
          other: '{n} خطوة',
        }),
      known: (count) =>
        t.plural(count, {
          zero: 'لا شيء كان هنا من قبل',
          one: 'عنصر واحد كان هنا من قبل وبقي كما هو',
          two: 'عنصران كانا هنا من قبل وبقيا كما هما',
          few: '{n} عناصر كانت هنا من قبل وبقيت كما هي',
          many: '{n} عنصرًا كان هنا من قبل وبقي كما هو',
          other: '{n} عنصر كان هنا من قبل وبقي كما هو',
        }),
      archived: (count) =>
        t.plural(count, {
          zero: 'لا شيء إلى الأرشيف',
          one: 'عنصر واحد إلى الأرشيف',
          two: 'عنصران إلى الأرشيف',
          few: '{n} عناصر إلى الأرشيف',
          many: '{n} عنصرًا إلى الأرشيف',
          other: '{n} عنصر إلى الأرشيف',
        }),
      left: 'ما لم يُستورد',
      everything: 'تم استيراد كل شيء.',
      kinds: {
        comment: 'التعليقات',
        history: 'سجل التغييرات',
        cover: 'الأغلفة',
        custom_field: 'الحقول المخصصة',
        vote: 'الأصوات',
        sticker: 'الملصقات',
        power_up: 'بيانات الإضافات',
        attachment: 'مرفقات ليس لها رابط ويب',
        start_date: 'تواريخ البدء',
        due_unreadable: 'مواعيد تعذّرت قراءتها',
        location: 'الأماكن',
        board_description: 'وصف اللوحة',
        card_without_list: 'بطاقات قائمتها غير موجودة في الملف',
        checklist_without_card: 'قوائم تحقق بطاقتها غير موجودة في الملف',
        empty_checklist: 'قوائم تحقق فارغة',
        item_due: 'مواعيد عناصر قوائم التحقق',
        item_person: 'أشخاص عناصر قوائم التحقق',
        person_unknown: 'أشخاص لا يسمّيهم الملف',
        label_unknown: 'وسوم لا يسمّيها الملف',
        text_cut: 'نصوص طويلة اختُصرت',
        odd_part: 'أجزاء من الملف تعذّرت قراءتها',
        over_limit: 'ما يزيد على حد المهمة الواحدة',
      },
      another: 'استيراد لوحة أخرى',
    },
    empty: {
      title: 'مساحة تجمعكما',
      alone: 'البداية بمهمة صغيرة واضحة: ما المطلوب، ولماذا، ومتى',
      withOther: (name) => `تظهر لدى ${t.name(name)} فور إضافتها.`,
      write: 'كتابة مهمة صغيرة واضحة',
      writeHelp: 'ما المطلوب، ولماذا، ومتى',
      writeIt: 'كتابة',
      invite: 'دعوة الطرف الآخر',
      inviteHelp: 'يظهر في الدعوة من يدعو ولماذا',
      inviteIt: 'دعوة',
      bring: 'استيراد لوحة من Trello',
      bringHelp: 'الأعمدة والمهام والوسوم وقوائم التحقق',
      bringIt: 'استيراد',
      columns: 'البدء بالأعمدة المعتادة',
      columnsHelp: 'مطلوبة، قيد التنفيذ، بانتظار العميل، قيد المراجعة، منجزة',
      columnsIt: 'إضافة',
    },
    state: {
      loading: 'اللوحة قيد التحميل',
    },
    more: 'المزيد',
  };
}
