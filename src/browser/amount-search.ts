/** The figures page's search by value: a comparison and a value become the search's own words, `amount:">$20 billion"`. */
const form = document.querySelector<HTMLFormElement>(".amount-search");
const comparison = form?.querySelector("select");
const amount = form?.querySelector<HTMLInputElement>("#amount");
const query = form?.querySelector<HTMLInputElement>("[name=q]");

if (form && comparison && amount && query) {
  form.hidden = false;
  form.addEventListener("submit", () => {
    query.value = `amount:"${comparison.value}${amount.value.replaceAll('"', "").trim()}"`;
  });
}
