import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * The faults of access that axe finds on a page as it stands: of each the rule's name and where it is broken. All its
 * rules are asked but those it calls experimental; the size of targets (WCAG 2.2, 2.5.8), which it leaves out of its own
 * accord, with them.
 */
export async function accessFaults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ rules: { "target-size": { enabled: true } } });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
