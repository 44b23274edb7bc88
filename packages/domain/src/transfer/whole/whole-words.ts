import type { TaskState } from '../../task/life/task-state.ts';

/** What the pages and the table of an export call things, in the language of whoever asks for it. */
interface WholeWords {
  readonly number: string;
  readonly title: string;
  readonly column: string;
  readonly state: string;
  readonly assignee: string;
  readonly labels: string;
  readonly due: string;
  readonly zone: string;
  readonly agreed: string;
  readonly archived: string;
  readonly created: string;
  readonly by: string;
  readonly brief: string;
  readonly steps: string;
  readonly links: string;
  readonly files: string;
  readonly messages: string;
  readonly removed: string;
  readonly yes: string;
  readonly states: Readonly<Record<TaskState, string>>;
}

export const wholeWords: Readonly<Record<'en' | 'ar', WholeWords>> = {
  en: {
    number: 'Number',
    title: 'Title',
    column: 'Column',
    state: 'State of the work',
    assignee: 'Assignee',
    labels: 'Labels',
    due: 'Due date',
    zone: 'Time zone',
    agreed: 'Date agreed',
    archived: 'Archived',
    created: 'Created',
    by: 'Created by',
    brief: 'Brief',
    steps: 'Checklist',
    links: 'Links',
    files: 'Files',
    messages: 'Messages',
    removed: '(taken back)',
    yes: 'yes',
    states: {
      requested: 'Requested',
      agreed: 'Agreed',
      in_progress: 'In progress',
      waiting: 'Waiting for client',
      in_review: 'In review',
      done: 'Done',
      declined: 'Declined',
      withdrawn: 'Withdrawn',
      cancelled: 'Cancelled',
    },
  },
  ar: {
    number: 'رقم المهمة',
    title: 'العنوان',
    column: 'العمود',
    state: 'حالة العمل',
    assignee: 'المكلف',
    labels: 'الوسوم',
    due: 'موعد التسليم',
    zone: 'المنطقة الزمنية',
    agreed: 'موعد متفق عليه',
    archived: 'مؤرشفة',
    created: 'تاريخ الإنشاء',
    by: 'أنشأها',
    brief: 'الموجز',
    steps: 'قائمة التحقق',
    links: 'الروابط',
    files: 'الملفات',
    messages: 'الرسائل',
    removed: '(سُحبت)',
    yes: 'نعم',
    states: {
      requested: 'مطلوبة',
      agreed: 'متفق عليها',
      in_progress: 'قيد التنفيذ',
      waiting: 'بانتظار العميل',
      in_review: 'قيد المراجعة',
      done: 'منجزة',
      declined: 'مرفوضة',
      withdrawn: 'مسحوبة',
      cancelled: 'ملغاة',
    },
  },
};
