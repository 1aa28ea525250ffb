/* The search page. Rows come as scripts (search/*.js): a page of a folder may not
   fetch. Only text is put in. */
(() => {
const D = window.DIRECTIVE, words = D.words, element = D.element, rows = [], STEP = 50;
const get = (id) => document.getElementById(id);
const list = get("results"), status = get("found"), more = get("more"), older = get("older");
const query = new URLSearchParams(location.search).get("q") || "";
let found = [], shown = 0;
get("q").value = query;

const spaced = (text) => " " + text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
const plain = (text) => spaced(D.fold(text));
const marked = (text) => spaced(text.normalize("NFC").toLowerCase());
const day = (iso) => words.day_first ? iso.split("-").reverse().join("/") : iso;
const has = (text, wanted) => wanted.every((word) => text.includes(" " + word));

/* One file of rows: {documents: [[page, name, title]], agencies: [[page, name, words]],
   tasks: [[document, place, own page, title, item, [agency], date, state]]}. */
window.DIRECTIVE_ROWS = (file) => {
  const documents = file.documents.map((each) => plain(each[1]));
  const agencies = file.agencies.map((each) => plain(each[1]));
  file.agencies.forEach((agency) => {
    const title = agency[1] + " " + agency[2];
    if (agency[0]) rows.push({ text: plain(title), title, agency });
  });
  file.documents.forEach((paper) => {
    const title = paper[1] + " " + paper[2];
    if (paper[3]) rows.push({ text: plain(title), title, paper });
  });
  file.tasks.forEach((task) => {
    let text = plain(task[3]) + documents[task[0]];
    task[5].forEach((agency) => { text += agencies[agency]; });
    if (task[6]) text += " " + day(task[6]).replace(/\D/g, " ");
    rows.push({ text, title: task[3], task, file });
  });
};
function link(page, text) {
  const made = element("a", text);
  made.href = page;
  return made;
}
function line({ agency, paper, task, file }) {
  const item = element("li", "", "card"), head = element("p", "", "title");
  item.append(head);
  if (agency) head.append(link(agency[0], agency[1]));
  if (paper) {
    head.append(link(paper[0], paper[1]));
    item.append(element("p", paper[2]));
  }
  if (!task) return item;
  const [at, place, own, title, number, leads, last, index] = task;
  const from = file.documents[at];
  head.append(link(own ? from[0].replace("van-ban/", "nhiem-vu/").replace(".html", "/" + place + ".html")
    : from[0] + "#" + place, title));
  let state = words.states[index][0];
  const dated = last && D.BY_DAY.includes(state);
  if (dated) state = D.standing(last);
  item.classList.add("s-" + state);
  const when = element("p", "", "when");
  when.append(D.badge(state, dated && last));
  if (last) when.append(" ", element("time", words.deadline.replace("{day}", day(last))));
  const who = leads.map((each) => file.agencies[each][1] + ", ").join("").slice(0, -2);
  const about = element("p", (who && who + " · ") + words.item.replace("{item}", number) + " · ");
  about.append(link(from[0], from[1]));
  item.append(when, about);
  return item;
}
function show() {
  found.slice(shown, shown + STEP).forEach((row) => list.append(line(row)));
  shown = Math.min(shown + STEP, found.length);
  more.hidden = shown === found.length;
}
function search() {
  const wanted = plain(query).trim().split(" ").filter(Boolean);
  list.textContent = "";
  shown = 0;
  found = wanted.length ? rows.filter((row) => has(row.text, wanted)) : [];
  if (D.fold(query) !== query.normalize("NFC").toLowerCase()) {
    /* Marks were typed: what has them too comes first. */
    const exact = marked(query).trim().split(" ");
    const first = found.filter((row) => has(marked(row.title), exact));
    found = [...new Set([...first, ...found])];
  }
  status.textContent = wanted.length ? D.fill(words.found, found.length) : words.ask;
  show();
}
function load(names, done) {
  const [first, ...rest] = names.split(" ");
  if (!first) return done();
  status.textContent = words.loading;
  const script = element("script");
  script.src = "search/" + first;
  script.onload = () => load(rest.join(" "), done);
  script.onerror = () => { status.textContent = words.failed; };
  document.head.append(script);
}
more.addEventListener("click", show);
older.addEventListener("click", () => {
  older.hidden = true;
  load(list.dataset.years, search);
});
load(list.dataset.open, () => {
  older.hidden = !list.dataset.years;
  search();
});
})();
