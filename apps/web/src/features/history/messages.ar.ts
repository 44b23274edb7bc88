import type { Role } from '@sanad/domain/access/role';

import type { Arabic } from '../../i18n/message.ts';
import type { HistoryMessages } from './messages.en.ts';

const asRole: Readonly<Record<Role, string>> = {
  owner: 'بصفة مالك',
  approver: 'بصفة معتمِد',
  requester: 'بصفة مقدّم طلب',
  assistant: 'بصفة مساعد',
  guest: 'بصفة ضيف',
};

/** ما يقوله السجل. الاسم أولًا ثم ما جرى بصيغة المصدر، فلا تذكير ولا تأنيث. */
export function messages(t: Arabic): HistoryMessages {
  const named = (text: string, other: string) => (text === '' ? other : t.name(text));
  const quoted = (text: string) => (text === '' ? 'لا شيء' : t.quote(text));
  const person = (name: string) => named(name, 'شخص ما');
  const by = (who: string) => `${person(who)}:`;
  const column = (name: string) => (name === '' ? 'عمود لم يعد موجودًا' : t.quote(name));
  const area = (name: string) => (name === '' ? 'مجال لم يعد موجودًا' : `مجال ${t.quote(name)}`);
  const label = (name: string) => (name === '' ? 'وسم لم يعد موجودًا' : `وسم ${t.quote(name)}`);
  const fileOf = (name: string) => (name === '' ? 'ملف لم يعد موجودًا' : `الملف ${t.quote(name)}`);
  const step = (text: string) => (text === '' ? 'خطوة لم تعد موجودة' : `الخطوة ${t.quote(text)}`);
  const taskIn = (title: string) => (title === '' ? 'مهمة' : `المهمة ${t.quote(title)}`);

  const said = (word: string) => (word === '' ? '' : `: ${t.quote(word)}`);
  const states: Readonly<Record<string, string>> = {
    plain: 'بلا حالة',
    requested: 'مطلوبة',
    in_progress: 'قيد التنفيذ',
    waiting_client: 'بانتظار الرد',
    in_review: 'قيد المراجعة',
    done: 'منجزة',
  };
  const state = (kind: string) => states[kind] ?? 'حالة أخرى';

  return {
    title: 'السجل',
    of: (name) => `سجل ${t.quote(name)}`,
    all: 'مساحة العمل كلها',
    earlier: 'إظهار الأقدم',
    changes: (count: number) =>
      t.plural(count, {
        zero: 'لا تغييرات',
        one: 'تغيير واحد',
        two: 'تغييران',
        few: '{n} تغييرات',
        many: '{n} تغييرًا',
        other: '{n} تغيير',
      }),
    earlierChanges: 'تغييرات أقدم',
    loadingEarlier: 'جارٍ التحميل…',
    empty: 'لا شيء في السجل بعد',
    help: 'ما يُسجَّل',
    emptyHelp: 'كل تغيير يُسجَّل هنا: من، وماذا، ومتى. ولا يمكن لأحد تعديله.',
    nothingFound: 'لا نتائج',
    nothingFoundHelp: 'يمكن اختيار شخص أو نوع أو وقت آخر.',
    showAll: 'إظهار الكل',
    exchange: { title: 'ما قيل عن الموعد', none: 'لا شيء مدوّن عنه.' },
    beginsHere: 'ما جرى قبل ذلك غير مسجَّل.',
    failed: 'تعذّر تحميل السجل',
    failedHelp: 'عملك في أمان. لم يُجب الخادم.',
    earlierFailed: 'تعذّر تحميل التغييرات الأقدم.',
    tryAgain: 'إعادة المحاولة',
    offline: 'السجل محفوظ على الخادم',
    offlineHelp: 'يظهر عند عودة الاتصال.',
    before: 'قبل',
    after: 'بعد',
    days: { today: 'اليوم', tomorrow: 'غدًا', yesterday: 'أمس' },
    filters: {
      label: 'تصفية',
      person: 'الشخص',
      everybody: 'الجميع',
      kind: 'النوع',
      everything: 'الكل',
      kinds: {
        task: 'المهام',
        document: 'المستندات',
        file: 'الملفات',
        board: 'الأعمدة والوسوم والقوالب والمناسبات',
        checkIn: 'المتابعات',
        people: 'الفريق',
      },
      time: 'الوقت',
      times: {
        any: 'أي وقت',
        day: `آخر ${t.number(24)} ساعة`,
        week: `آخر ${t.number(7)} أيام`,
        month: `آخر ${t.number(30)} يومًا`,
      },
    },
    sentences: {
      taskCreated: ({ who, title }) =>
        title === ''
          ? `${by(who)} إنشاء المهمة`
          : `${by(who)} إنشاء المهمة بعنوان ${t.quote(title)}`,
      taskMoved: ({ who, from, to }) =>
        `${by(who)} نقل المهمة من ${column(from)} إلى ${column(to)}`,
      taskReordered: ({ who }) => `${by(who)} تغيير موضع المهمة في العمود`,
      taskAssigned: ({ who, to }) => `${by(who)} إسناد المهمة إلى ${person(to)}`,
      taskReassigned: ({ who, from, to }) =>
        `${by(who)} إسناد المهمة إلى ${person(to)} بدلًا من ${person(from)}`,
      taskUnassigned: ({ who, from }) => `${by(who)} إلغاء إسناد المهمة إلى ${person(from)}`,
      taskArchived: ({ who }) => `${by(who)} أرشفة المهمة`,
      taskRestored: ({ who }) => `${by(who)} استعادة المهمة`,
      titleWritten: ({ who }) => `${by(who)} تعديل العنوان`,
      briefWritten: ({ who, from, to }) => {
        if (from === '') return `${by(who)} كتابة موجز المهمة`;
        return to === '' ? `${by(who)} حذف موجز المهمة` : `${by(who)} تعديل موجز المهمة`;
      },
      titleDisputed: ({ who }) => `${by(who)} كتابة صيغة أخرى للعنوان`,
      briefDisputed: ({ who }) => `${by(who)} كتابة صيغة أخرى لموجز المهمة`,
      titleChosen: ({ who }) => `${by(who)} اختيار إحدى صيغ العنوان`,
      briefChosen: ({ who }) => `${by(who)} اختيار إحدى صيغ موجز المهمة`,
      dueSet: ({ who, to }) => `${by(who)} تحديد موعد التسليم: ${t.name(to)}`,
      dueChanged: ({ who, from, to }) =>
        `${by(who)} تغيير موعد التسليم من ${t.name(from)} إلى ${t.name(to)}`,
      dueTaken: ({ who, from }) => `${by(who)} إزالة موعد التسليم ${t.name(from)}`,
      dueMet: ({ who }) => `${by(who)} تسجيل التسليم`,
      dueNotMet: ({ who }) => `${by(who)} إلغاء تسجيل التسليم`,
      dueMended: () => 'تغيّرت قواعد المنطقة الزمنية، وبقي موعد التسليم في ساعته',
      dateProposed: ({ who, to, word }) =>
        `${by(who)} اقتراح ${to === '' ? 'مهمة بلا موعد' : `موعد ${t.name(to)}`}${said(word)}`,
      dateAgreed: ({ who, to }) =>
        to === '' ? `${by(who)} الموافقة: بلا موعد` : `${by(who)} الموافقة على موعد ${t.name(to)}`,
      proposalTakenBack: ({ who, from }) =>
        `${by(who)} سحب الاقتراح${from === '' ? '' : `: ${t.name(from)}`}`,
      taskRequested: ({ who }) => `${by(who)} طلب المهمة من جديد، ويُتفق على موعدها`,
      taskDeclined: ({ who, word }) => `${by(who)} رفض الطلب${said(word)}`,
      taskWithdrawn: ({ who, word }) => `${by(who)} سحب الطلب${said(word)}`,
      taskStarted: ({ who }) => `${by(who)} بدء العمل`,
      taskDelivered: ({ who, word }) => `${by(who)} تسجيل التسليم${said(word)}`,
      deliveryAccepted: ({ who, word }) => `${by(who)} قبول التسليم${said(word)}`,
      deliverySilent: ({ count }) =>
        `قُبل بحسب العقد لعدم وصول رد خلال ${t.plural(count, { zero: 'اليوم نفسه', one: 'يوم واحد', two: 'يومين', few: '{n} أيام', many: '{n} يومًا', other: '{n} يوم' })}`,
      taskOutside: ({ who, word }) => `${by(who)} وضع علامة «خارج العقد»${said(word)}`,
      taskInside: ({ who }) => `${by(who)} إزالة علامة «خارج العقد»`,
      changesRequested: ({ who, word }) => `${by(who)} طلب تعديلات${said(word)}`,
      deliveryTakenBack: ({ who }) => `${by(who)} سحب التسليم`,
      taskCancelled: ({ who, word }) => `${by(who)} إلغاء المهمة${said(word)}`,
      taskReopened: ({ who }) => `${by(who)} إعادة فتح المهمة`,
      ownStateSet: ({ who, kind }) => `${by(who)} نقل المهمة إلى حالة ${state(kind)}`,
      taskOffered: ({ who, to }) => `${by(who)} طلب تولّي المهمة من ${person(to)}`,
      offerTakenBack: ({ who }) => `${by(who)} سحب طلب التولّي`,
      changeAcknowledged: ({ who }) => `${by(who)} الاطلاع على التغيير`,
      repeatSet: ({ who }) => `${by(who)} جعلها متكررة`,
      repeatProposed: ({ who }) => `${by(who)} اقتراح قاعدة تكرار`,
      repeatChanged: ({ who }) => `${by(who)} تغيير قاعدة التكرار`,
      repeatAgreed: ({ who }) => `${by(who)} الموافقة على قاعدة التكرار`,
      repeatTakenBack: ({ who }) => `${by(who)} سحب قاعدة التكرار المقترحة`,
      repeatSkipped: ({ who, to }) => `${by(who)} تخطّي مرة، والموعد الآن ${t.name(to)}`,
      repeatUnskipped: ({ who, to }) => `${by(who)} إعادة مرة كانت متروكة، والموعد ${t.name(to)}`,
      wordsOnlyHere: ({ who }) => `${by(who)} قصر تغيير النص على هذه المرة`,
      wordsFollow: ({ who }) => `${by(who)} نقل تغيير النص إلى المرات التالية`,
      repeatEnded: ({ who }) => `${by(who)} إنهاء التكرار`,
      repeatMade: () => 'أُنشئت المرة التالية لأن وقتها حان',
      taskReminded: ({ who }) => `${by(who)} إرسال تذكير`,
      areaCreated: ({ who, name }) => `${by(who)} إضافة مجال ${quoted(name)}`,
      areaRenamed: ({ who, from, to }) =>
        `${by(who)} تغيير اسم المجال من ${quoted(from)} إلى ${quoted(to)}`,
      areaArchived: (said) => `${by(said.who)} أرشفة ${area(said.area)}`,
      areaRestored: (said) => `${by(said.who)} استعادة ${area(said.area)}`,
      areaSet: (said) => `${by(said.who)} وضعها في ${area(said.area)}`,
      areaTaken: ({ who }) => `${by(who)} إخراجها من مجالها`,
      labelPut: (said) => `${by(said.who)} إضافة ${label(said.label)}`,
      labelTaken: (said) => `${by(said.who)} إزالة ${label(said.label)}`,
      stepAdded: ({ who, text }) => `${by(who)} إضافة ${step(text)}`,
      stepWritten: ({ who, from, to }) =>
        `${by(who)} تعديل الخطوة ${quoted(from)} إلى ${quoted(to)}`,
      stepTicked: (said) => `${by(said.who)} إنجاز ${step(said.step)}`,
      stepUnticked: (said) => `${by(said.who)} إلغاء إنجاز ${step(said.step)}`,
      stepMoved: ({ who }) => `${by(who)} نقل خطوة`,
      stepRemoved: ({ who, text }) => `${by(who)} حذف ${step(text)}`,
      stepBecameTask: ({ who, text }) => `${by(who)} تحويل ${step(text)} إلى مهمة مستقلة`,
      taskBecameStep: ({ who, text }) => `${by(who)} إعادة مهمة إلى ${step(text)}`,
      messageSent: ({ who }) => `${by(who)} كتابة رسالة`,
      messageEdited: ({ who }) => `${by(who)} تعديل رسالة`,
      messageDeleted: ({ who }) => `${by(who)} حذف رسالة`,
      messageRemoved: ({ who }) => `${by(who)} إزالة رسالة شخص آخر`,
      questionAsked: ({ who, to }) => `${by(who)} طرح سؤال على ${person(to)}`,
      questionAnswered: ({ who }) => `${by(who)} الرد على سؤال`,
      questionWithdrawn: ({ who }) => `${by(who)} سحب سؤال`,
      handOffSent: ({ who }) => `${by(who)} كتابة ملاحظة نهاية اليوم`,
      handOffEdited: ({ who }) => `${by(who)} تعديل ملاحظة نهاية اليوم`,
      handOffTakenBack: ({ who }) => `${by(who)} سحب ملاحظة نهاية اليوم`,
      businessWritten: ({ who }) => `${by(who)} تعديل النبذة عن النشاط`,
      fileAdded: ({ who, name }) => `${by(who)} إضافة ملف ${quoted(name)}`,
      fileRenewed: ({ who, file }) => `${by(who)} إضافة نسخة أخرى من ${fileOf(file)}`,
      fileRenamed: ({ who, from, to }) =>
        `${by(who)} تغيير اسم ملف من ${quoted(from)} إلى ${quoted(to)}`,
      fileArchived: ({ who, file }) => `${by(who)} أرشفة ${fileOf(file)}`,
      fileRestored: ({ who, file }) => `${by(who)} استعادة ${fileOf(file)}`,
      fileRemoved: ({ who, name }) => `${by(who)} حذف ملف ${quoted(name)} نهائيًا`,
      fileRequested: ({ who, text }) => `${by(who)} طلب ${quoted(text)} من شخص خارج الفريق`,
      fileRequestEnded: ({ who }) => `${by(who)} إنهاء طلب ملف`,
      fileArrived: ({ name }) => `وصل المطلوب عبر الرابط: ${quoted(name)}`,
      fileExpired: ({ name }) => `حُذف الملف ${quoted(name)} نهائيًا: انتهت مدته في الأرشيف`,
      fileMadeConfidential: ({ who, file }) => `${by(who)} جعل ${fileOf(file)} سريًا`,
      fileMadeOpen: ({ who, file }) => `${by(who)} إلغاء سرية ${fileOf(file)}`,
      fileTaken: ({ who, file }) => `${by(who)} تنزيل ${fileOf(file)}، وهو سري`,
      boardImported: ({ who, records }) =>
        `${by(who)} ${t.plural(records, {
          zero: 'استيراد بلا عناصر',
          one: 'استيراد عنصر واحد',
          two: 'استيراد عنصرين',
          few: 'استيراد {n} عناصر',
          many: 'استيراد {n} عنصرًا',
          other: 'استيراد {n} عنصر',
        })}`,
      workspaceRestored: ({ who }) => `${by(who)} استيراد نسخة من مساحة عمل`,
      workspaceTaken: ({ who }) => `${by(who)} أخذ نسخة من مساحة العمل`,
      importTakenBack: ({ who, records }) =>
        `${by(who)} ${t.plural(records, {
          zero: 'التراجع عن استيراد بلا عناصر',
          one: 'التراجع عن استيراد عنصر واحد',
          two: 'التراجع عن استيراد عنصرين',
          few: 'التراجع عن استيراد {n} عناصر',
          many: 'التراجع عن استيراد {n} عنصرًا',
          other: 'التراجع عن استيراد {n} عنصر',
        })}`,
      columnCreated: ({ who, name }) => `${by(who)} إضافة عمود ${quoted(name)}`,
      columnRenamed: ({ who, from, to }) =>
        `${by(who)} تغيير اسم العمود من ${quoted(from)} إلى ${quoted(to)}`,
      columnMapped: ({ who, kind }) => `${by(who)} تحديد ما يعرضه العمود: ${state(kind)}`,
      columnMoved: ({ who }) => `${by(who)} نقل العمود`,
      columnArchived: ({ who }) => `${by(who)} أرشفة العمود`,
      columnRestored: ({ who }) => `${by(who)} استعادة العمود`,
      labelCreated: ({ who, name }) => `${by(who)} إضافة وسم ${quoted(name)}`,
      labelRenamed: ({ who, from, to }) =>
        `${by(who)} تغيير اسم الوسم من ${quoted(from)} إلى ${quoted(to)}`,
      labelRemoved: ({ who, name }) => `${by(who)} حذف وسم ${quoted(name)}`,
      templateCreated: ({ who, name }) => `${by(who)} حفظ القالب ${quoted(name)}`,
      templateRenamed: ({ who, from, to }) =>
        `${by(who)} تغيير اسم القالب من ${quoted(from)} إلى ${quoted(to)}`,
      templateArchived: ({ who }) => `${by(who)} أرشفة القالب`,
      templateRestored: ({ who }) => `${by(who)} استعادة القالب`,
      templateTaskAdded: ({ who, title }) => `${by(who)} وضع ${quoted(title)} في القالب`,
      templateWhenSet: ({ who, task }) => `${by(who)} تغيير موعد ${taskIn(task)} في القالب`,
      templateWordsSet: ({ who, task }) => `${by(who)} تعديل ${taskIn(task)} في القالب`,
      eventCreated: ({ who, name, to }) =>
        `${by(who)} تحديد يوم ${t.name(to)} للمناسبة ${quoted(name)}`,
      eventRenamed: ({ who, from, to }) =>
        `${by(who)} تغيير اسم المناسبة من ${quoted(from)} إلى ${quoted(to)}`,
      eventMoved: ({ who, from, to }) =>
        `${by(who)} نقل المناسبة من ${t.name(from)} إلى ${t.name(to)}`,
      eventArchived: ({ who }) => `${by(who)} أرشفة المناسبة`,
      eventRestored: ({ who }) => `${by(who)} استعادة المناسبة`,
      documentCreated: ({ who, title }) => `${by(who)} إنشاء مستند ${quoted(title)}`,
      documentRenamed: ({ who, from, to }) =>
        `${by(who)} تغيير العنوان من ${quoted(from)} إلى ${quoted(to)}`,
      documentArchived: ({ who }) => `${by(who)} أرشفة المستند`,
      documentRestored: ({ who }) => `${by(who)} استعادة المستند`,
      checkInPlanned: ({ who, to }) => `${by(who)} تحديد موعد متابعة: ${t.name(to)}`,
      checkInCancelled: ({ who, from }) => `${by(who)} إلغاء متابعة ${t.name(from)}`,
      checkInMended: () => 'تغيّرت قواعد المنطقة الزمنية، وبقيت المتابعة في ساعتها',
      callStarted: ({ who }) => `${by(who)} بدء متابعة`,
      callEnded: () => 'انتهت المتابعة',
      memberJoined: ({ it, name, role }) =>
        `انضمام ${person(name || it)}${role === undefined ? '' : ` ${asRole[role]}`}`,
      memberLeft: ({ it, name }) => `انتهاء عضوية ${person(name || it)}`,
      memberRole: ({ it, from, to }) =>
        `تغيير دور ${person(it)}: ${asRole[to]}، وكان ${asRole[from]}`,
      memberRenamed: ({ from, to }) => `تغيير الاسم من ${person(from)} إلى ${person(to)}`,
      workspaceNamed: ({ from, to }) =>
        from === ''
          ? `اسم مساحة العمل ${t.quote(to)}`
          : `تغيير اسم مساحة العمل من ${t.quote(from)} إلى ${t.quote(to)}`,
      somethingElse: ({ who }) => `${by(who)} تغيير لا تعرفه هذه الصفحة بعد`,
    },
  };
}
