const MAILBOX = "mailto:";

/**
 * Where to report a mistake, as a field of one name where it is a mailbox and of another where it is a page; nothing where
 * the editor names neither.
 */
export function contactField(contact: string | undefined, mailbox: string, page: string): Record<string, string> {
  if (contact === undefined) return {};
  return contact.startsWith(MAILBOX) ? { [mailbox]: contact.slice(MAILBOX.length) } : { [page]: contact };
}

/** The same as people write it: the address of a page, or of a mailbox without its scheme. */
export const contactText = (contact: string): string => contact.replace(MAILBOX, "");
