/**
 * The steps that come with the product. A plan keeps their names, and each side reads them in its own language
 * (`words/`); a name once stored is never used for anything else.
 */
export const readySteps = [
  'contract',
  'confidentiality',
  'intake',
  'assistantIntake',
  'workingWithMe',
  'expectations',
  'doDont',
  'accessRequests',
  'kickoff',
  'introduction',
  'toolsTour',
  'firstTasks',
  'firstTasksReview',
  'weekCheckIn',
  'firstProcedure',
  'firstProcedureApproved',
  'review30',
  'review60',
  'review90',
  // Bookkeeping.
  'chartOfAccounts',
  'bankReadOnly',
  'cutOffDay',
  // Social media.
  'brandVoice',
  'doNotPost',
  'approvalLead',
  // Clinic.
  'patientConfidentiality',
  'minimumData',
  // Charity.
  'donorData',
  'receiptWording',
  // E-commerce.
  'refundLimits',
  'carriers',
  // Event.
  'budgetCap',
  'vendorList',
  // Taking over from another assistant.
  'rotateSecrets',
  'procedureGaps',
  // Trial.
  'trialTerms',
  'trialTasks',
  'trialTasksReview',
  'trialReview',
] as const;

export type ReadyStep = (typeof readySteps)[number];
