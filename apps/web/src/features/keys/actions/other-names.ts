/**
 * What people type for an action whose button says it otherwise, by the action's id. In both languages for everybody:
 * whoever works in two types what comes to mind, and finds it under either layout.
 */
export const otherNames: Readonly<Record<string, string>> = {
  'new-task': 'add create todo إضافة إنشاء مهمة جديدة',
  'new-idea': 'add create note فكرة ملاحظة إضافة',
  invite: 'add member assistant client person team دعوة إضافة عضو مساعد عميل فريق',
  'new-workspace': 'create add client business إنشاء إضافة مساحة عميل نشاط',
  'page-home': 'start overview dashboard الرئيسية البداية نظرة عامة',
  'page-board': 'kanban columns tasks اللوحة المهام الأعمدة',
  'page-documents': 'docs notes pages مستندات وثائق ملاحظات',
  'page-files': 'attachments uploads pictures images ملفات مرفقات صور',
  'page-checkIns': 'calls meetings video call مكالمات اجتماعات فيديو متابعات',
  'page-people': 'members team users roles أعضاء فريق أشخاص أدوار صلاحيات',
  'page-history': 'activity log changes audit سجل النشاط التغييرات',
  'page-templates': 'templates events recipes قوالب مناسبات نماذج',
  'view-list': 'list view table rows sort group قائمة جدول ترتيب عرض',
  'view-calendar': 'calendar view month week dates days تقويم شهر أسبوع مواعيد تواريخ عرض',
  'own-today': 'my day agenda deadlines due اليوم يومي مواعيد',
  'own-inbox': 'notifications alerts unread mentions إشعارات تنبيهات غير مقروء الوارد',
  'own-ideas': 'notes ideas أفكار ملاحظات',
  'own-profile':
    'settings account preferences options name email password time zone notifications picture الإعدادات الحساب التفضيلات الاسم البريد كلمة المرور المنطقة الزمنية الإشعارات',
  keys: 'keyboard shortcuts hotkeys help لوحة المفاتيح اختصارات مساعدة',
  help: 'help support manual guide how faq question مساعدة دليل شرح كيف سؤال',
  language: 'language arabic english translate العربية الإنجليزية لغة اللغة ترجمة عربي إنجليزي',
  theme:
    'theme appearance dark light mode night day colors colours المظهر السمة ثيم الوضع داكن فاتح ليلي نهاري ألوان',
  digits: 'digits numerals numbers 123 الأرقام أرقام شكل هندية عربية',
  'sign-out': 'log out logout sign off exit leave quit خروج تسجيل الخروج مغادرة',
};
