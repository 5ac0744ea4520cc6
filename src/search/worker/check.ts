import { Checker } from "./checker.ts";
import type { CheckRequests } from "./messages.ts";
import { serve } from "./serve.ts";

/** Runs the check of quotations beside its page. */
serve<CheckRequests>((index) => {
  const checker = new Checker(index);
  return ({ takes }) => checker.check(takes.text);
});
