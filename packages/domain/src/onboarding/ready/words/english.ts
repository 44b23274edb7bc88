import type { ReadyWords } from './ready-words.ts';

export const readyEnglish: ReadyWords = {
  plans: {
    general: { name: 'General assistance', for: 'Inbox, calendar, everyday work' },
    bookkeeping: { name: 'Bookkeeping', for: 'With accounts, the bank and the month’s end' },
    social: { name: 'Social media', for: 'With voice, approvals and what is never posted' },
    clinic: { name: 'Clinic', for: 'With patients’ confidentiality' },
    charity: { name: 'Charity', for: 'With donors’ data and receipts' },
    shop: { name: 'Online shop', for: 'With refunds and carriers' },
    event: { name: 'Event', for: 'With a budget cap and vendors' },
    takeover: { name: 'Taking over from another assistant', for: 'Passwords first, then the gaps' },
    trial: { name: 'Two-week trial', for: 'Three tasks, and a decision' },
  },
  steps: {
    contract: {
      title: 'Agree on the terms',
      about: 'Services, hours, price and notice stand in an agreement that both accepted.',
    },
    confidentiality: {
      title: 'Agree what stays between us',
      about: 'Both said yes to the clause on confidentiality.',
    },
    intake: {
      title: 'Answer the intake questions',
      about: 'What you sell, what must never go wrong, who decides when you are away.',
    },
    assistantIntake: {
      title: 'Answer the questions about your work',
      about: 'When you work, what you do not offer, your device and languages.',
    },
    workingWithMe: {
      title: 'Write “Working with me”',
      about: 'Each side has said how it likes to work, and read the other’s.',
    },
    expectations: {
      title: 'Write down what you expect',
      about: 'What good work looks like here, and how fast an answer should come.',
    },
    doDont: {
      title: 'List what to do, avoid and ask first',
      about: 'So that nobody has to guess on the first day.',
    },
    accessRequests: {
      title: 'Ask for the access you need',
      about: 'Each with its reason and the least that is enough.',
    },
    kickoff: {
      title: 'Kickoff call, 45 minutes',
      about: 'You have met, gone through this plan and named the first tasks.',
    },
    introduction: {
      title: 'Decide how the assistant is introduced',
      about: 'Name, title and signature towards customers stand in the agreement.',
    },
    toolsTour: {
      title: 'Show the tools, and record it',
      about: 'A tour that can be watched again.',
    },
    firstTasks: { title: 'Three low-risk tasks', about: 'Small, useful, and easy to put right.' },
    firstTasksReview: {
      title: 'Look at each of the three within a day',
      about: 'Accepted, or told what to change, within 24 hours.',
    },
    weekCheckIn: {
      title: 'Check-in after one week',
      about: 'What went well and what to change, each way.',
    },
    firstProcedure: {
      title: 'Write the first procedure',
      about: 'A stranger could do it without asking.',
    },
    firstProcedureApproved: {
      title: 'Approve the first procedure',
      about: 'You read it, and it is how you want it done.',
    },
    review30: { title: 'Review after 30 days', about: 'Trust and basics. It ends in a decision.' },
    review60: {
      title: 'Review after 60 days',
      about: 'Procedures that work without you. It ends in a decision.',
    },
    review90: {
      title: 'Review after 90 days',
      about: 'Independence, scope and rate. It ends in a decision.',
    },
    chartOfAccounts: {
      title: 'Share the chart of accounts',
      about: 'With the categories that need a question first.',
    },
    bankReadOnly: {
      title: 'Give read-only access to the bank',
      about: 'The bank’s own right to look, never the password that pays.',
    },
    cutOffDay: {
      title: 'Agree on the cut-off day',
      about: 'Until when receipts count for the month.',
    },
    brandVoice: {
      title: 'Describe the brand’s voice',
      about: 'Three posts you like, three you would never write.',
    },
    doNotPost: { title: 'List what is never posted', about: 'Topics, people and pictures.' },
    approvalLead: {
      title: 'Agree how long an approval takes',
      about: 'Drafts by then, a yes or no by then.',
    },
    patientConfidentiality: {
      title: 'Agree on patients’ confidentiality',
      about: 'Both know what may never leave the clinic’s systems.',
    },
    minimumData: {
      title: 'Open only the data that is needed',
      about: 'An account that sees appointments, and no more.',
    },
    donorData: {
      title: 'Agree how donors’ data is handled',
      about: 'Who may see it, and that no list is taken out.',
    },
    receiptWording: {
      title: 'Give the wording of receipts',
      about: 'What a receipt must say, and who signs it.',
    },
    refundLimits: {
      title: 'Set the limits for refunds',
      about: 'How much may be given back without asking.',
    },
    carriers: {
      title: 'List carriers and contacts',
      about: 'Who ships what, and whom to call when it is lost.',
    },
    budgetCap: { title: 'Set the budget and its cap', about: 'Nothing above it without a yes.' },
    vendorList: {
      title: 'Share the list of vendors',
      about: 'Whom you trust, and whom you do not.',
    },
    rotateSecrets: {
      title: 'Change every password first',
      about: 'Everything the one before had seen, e-mail and domain at the top.',
    },
    procedureGaps: {
      title: 'List what no procedure says yet',
      about: 'What only the one before knew.',
    },
    trialTerms: { title: 'Agree on the trial', about: 'Up to three tasks, a cap and an end date.' },
    trialTasks: { title: 'Do the trial’s tasks', about: 'Up to three, each with an agreed date.' },
    trialTasksReview: {
      title: 'Look at the trial’s tasks within a day',
      about: 'Accepted, or told what to change, within 24 hours.',
    },
    trialReview: {
      title: 'Review the trial',
      about: 'Each says what it thinks; you go on, change something, or stop.',
    },
  },
};
