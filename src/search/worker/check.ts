import { Checker } from "./checker.ts";
import type { CheckRequests } from "./messages.ts";
import { serve } from "./serve.ts";

/** Runs the check of quotations beside its page. */
serve<CheckRequests>(async ({ own, open }) => {
  const checker = new Checker(await open(own));
  return ({ takes }) => checker.check(takes.text);
});
