import { describe, expect, it } from 'vitest';

import { directionOf } from './direction.ts';

describe('directionOf', () => {
  it.each([
    ['Trello أداة لإدارة المهام', 'rtl'],
    ['Call محمد tomorrow', 'ltr'],
    ['مراجعة Google Analytics', 'rtl'],
    ['INV-2025-014', 'ltr'],
    ['50%', undefined],
    ['@sara شكرًا', 'rtl'],
    ['PDF: كشف الحساب', 'rtl'],
    ['', undefined],
    ['https://example.com/a مرحبا', 'rtl'],
    ['mona@example.com', undefined],
    ['`const x = 1` شرح', 'rtl'],
    ['(Sara Ali) أضافت', 'ltr'],
    ['نور', 'rtl'],
    ['123 شارع النيل', 'rtl'],
  ] as const)('%s → %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});
