/** A notice in the corner, which goes after a while. */
const notice = document.createElement("p");
notice.className = "copied";
notice.role = "status";
document.body.append(notice);

let hiding: ReturnType<typeof setTimeout>;

/** Copies a text, and tells what was copied; tells nothing where the browser does not let a page copy. */
export async function copy(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  notice.textContent = `${what} copied`;
  clearTimeout(hiding);
  hiding = setTimeout(() => (notice.textContent = ""), 4000);
}
