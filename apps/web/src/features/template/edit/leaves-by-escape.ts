import type { KeyboardEvent } from 'react';

/** Of a form in a dialog: Escape leaves the form, not the dialog around it. */
export function leavesByEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
}
